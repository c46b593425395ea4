package org.sodiem.gate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.FileKind;
import org.sodiem.model.Layout;
import org.sodiem.model.Office;
import org.sodiem.model.RepositoryFile;
import org.sodiem.model.Submission;
import org.sodiem.model.UnitKey;
import org.sodiem.source.Located;

/**
 * The rights of a campaign as a {@code CODEOWNERS} file, in which the last line that fits a file holds: which people a
 * forge asks to look at a change. It knows no windows of time, and where nobody is named the stewards are asked.
 */
public final class Owners {

    private static final RepositoryFile PROGRAM = new RepositoryFile(FileKind.PROGRAM, null, null, "");

    private static final Set<FileKind.Party> FOR_UNITS =
            EnumSet.of(FileKind.Party.UNIT, FileKind.Party.APPROVER, FileKind.Party.COORDINATOR);

    private final Rights rights;
    private final String prefix;
    private final List<String> lines = new ArrayList<>();

    private Owners(Rights rights, String prefix) {
        this.rights = rights;
        this.prefix = prefix;
    }

    /**
     * The lines of the file, in the syntax that GitHub and GitLab share.
     *
     * @param prefix the campaign's folder in the repository, nothing where it is the whole repository
     */
    public static List<String> lines(Rights rights, String prefix) {
        Owners owners = new Owners(rights, prefix.isEmpty() ? "/" : "/" + pattern(prefix) + "/");
        owners.write();
        return List.copyOf(owners.lines);
    }

    /** A path in which a blank ends no pattern, and no sign has a meaning: one character stands for each of them. */
    private static String pattern(String path) {
        return path.replaceAll("[^\\p{L}\\p{N}/._-]", "?");
    }

    private void write() {
        Layout layout = rights.layout();
        String definitions = Layout.definitions(layout.year());
        String submissions = Layout.submissions(layout.year());
        lines.add("*" + owners(PROGRAM));
        rights.book()
                .criteria()
                .forEach(set -> set.components().forEach(component -> {
                    String name = set.index().value() + "/" + component.code().value();
                    line(FileKind.GUIDANCE.in(definitions, name), FileKind.GUIDANCE, null, name);
                }));
        lines.add(prefix + submissions + "/" + owners(PROGRAM));
        for (Submission submission : rights.book().submissions()) {
            UnitKey unit = submission.key();
            for (FileKind kind : FileKind.of(FileKind.Root.UNIT)) {
                if (FOR_UNITS.contains(kind.party())) {
                    line(kind.in(submissions + "/**/" + unit.path()), kind, unit, "");
                }
            }
        }
        for (Office office : rights.book().offices()) {
            for (FileKind kind : FileKind.of(FileKind.Root.UNIT)) {
                if (kind.party() == FileKind.Party.OFFICE) {
                    line(kind.in(submissions + "/**", office.id()), kind, null, office.id());
                }
            }
        }
    }

    private void line(String path, FileKind kind, @Nullable UnitKey unit, String name) {
        lines.add(prefix + path + owners(new RepositoryFile(kind, null, unit, name)));
    }

    private String owners(RepositoryFile role) {
        List<Located<String>> people = rights.people(role);
        if (people.isEmpty()) {
            people = rights.people(PROGRAM);
        }
        Set<String> names = new LinkedHashSet<>();
        people.forEach(person -> names.add(person.value()));
        return names.isEmpty() ? "" : " @" + String.join(" @", names);
    }
}
