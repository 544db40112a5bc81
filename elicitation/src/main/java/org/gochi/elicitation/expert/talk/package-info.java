/** How a simulated expert talks: deterministic, or by a model that was given the same dossier. */
@NullMarked
package org.gochi.elicitation.expert.talk;

import org.jspecify.annotations.NullMarked;
