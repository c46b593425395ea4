/**
 * Arguments in, problems printed, exit code out.
 *
 * <p>In: the command line. Out: text on the terminal and the exit codes of {@link org.sodiem.cli.Exit}. Read
 * {@link org.sodiem.cli.Main} first.
 */
@NullMarked
package org.sodiem.cli;

import org.jspecify.annotations.NullMarked;
