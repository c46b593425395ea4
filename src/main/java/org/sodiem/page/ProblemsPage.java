package org.sodiem.page;

import java.util.List;

/**
 * Everything that is wrong with the repository. Template {@code problems.ftlh}.
 *
 * @param frame what is around it
 * @param finding how much there is
 * @param figures errors and warnings
 * @param files the files with problems, in order of path
 */
public record ProblemsPage(Frame frame, String finding, List<Figure> figures, List<File> files) {

    public ProblemsPage {
        figures = List.copyOf(figures);
        files = List.copyOf(files);
    }

    /**
     * One file.
     *
     * @param path from the repository's root
     * @param problems its problems, in order of place
     */
    public record File(String path, List<Problem> problems) {
        public File {
            problems = List.copyOf(problems);
        }
    }

    /**
     * One problem.
     *
     * @param icon {@code err} or {@code warn}
     * @param severity the same in words
     * @param place line and column
     * @param code the rule
     * @param excerpt the line with a caret under the place; may be empty
     * @param text what it should be, and what to do
     */
    public record Problem(String icon, String severity, String place, String code, String excerpt, String text) {}
}
