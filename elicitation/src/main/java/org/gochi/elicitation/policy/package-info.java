/**
 * Chooses the next move: what was told, what is missing from it, and which question has brought
 * most.
 */
@NullMarked
package org.gochi.elicitation.policy;

import org.jspecify.annotations.NullMarked;
