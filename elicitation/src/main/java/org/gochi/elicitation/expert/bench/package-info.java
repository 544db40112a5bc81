/** The instrument: arms that draw out simulated experts, and figures of how much came out. */
@NullMarked
package org.gochi.elicitation.expert.bench;

import org.jspecify.annotations.NullMarked;
