/** What all problems have, whoever finds them: the id of their check, how bad they are, and the name that was meant. */
@NullMarked
package dev.byline.problem;

import org.jspecify.annotations.NullMarked;
