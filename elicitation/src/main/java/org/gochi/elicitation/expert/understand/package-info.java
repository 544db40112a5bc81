/**
 * How a simulated expert understands a question from anybody: what kind of probe it is, and about
 * what. It knows nothing of any partner's wordings.
 */
@NullMarked
package org.gochi.elicitation.expert.understand;

import org.jspecify.annotations.NullMarked;
