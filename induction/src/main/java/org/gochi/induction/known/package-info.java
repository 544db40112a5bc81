/** Dialogues whose kind is known, made by a seeded generator. */
@NullMarked
package org.gochi.induction.known;

import org.jspecify.annotations.NullMarked;
