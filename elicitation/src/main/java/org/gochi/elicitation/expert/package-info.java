/**
 * Simulated experts: people who know things that they do not say unless asked well, so that the
 * yield of any partner can be measured.
 */
@NullMarked
package org.gochi.elicitation.expert;

import org.jspecify.annotations.NullMarked;
