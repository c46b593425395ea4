package org.sodiem.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.part.Choice;
import org.sodiem.part.Frame;
import org.sodiem.part.KeyFigure;
import org.sodiem.part.Link;

/**
 * Everything that is wrong with the repository, by unit. Template {@code problems.ftlh}.
 *
 * @param frame what is around it
 * @param finding how much there is
 * @param figures errors and warnings
 * @param choices which problems are shown
 * @param groups files of no unit, then the units, those with most errors first
 */
public record ProblemsPage(
        Frame frame, String finding, List<KeyFigure> figures, List<Choice> choices, List<Group> groups) {

    public ProblemsPage {
        figures = List.copyOf(figures);
        choices = List.copyOf(choices);
        groups = List.copyOf(groups);
    }

    /**
     * One unit, or the files of none.
     *
     * @param title the unit
     * @param report its report; null where there is none
     * @param errors how many errors, or nothing
     * @param warnings how many warnings, or nothing
     * @param open whether its problems are shown at once
     * @param problems its problems, errors first
     */
    public record Group(
            String title, @Nullable Link report, String errors, String warnings, boolean open, List<Problem> problems) {
        public Group {
            problems = List.copyOf(problems);
        }
    }

    /**
     * One problem.
     *
     * @param icon {@code err} or {@code warn}
     * @param severity the same in words
     * @param component the component it is about; null where it is about none
     * @param text what it should be, and what to do
     * @param where file and line in words
     * @param place path, line and column, and where they stand on the forge
     * @param code the rule
     * @param excerpt the line with a caret under the place; may be empty
     */
    public record Problem(
            String icon,
            String severity,
            @Nullable Link component,
            String text,
            String where,
            Link place,
            String code,
            String excerpt) {}
}
