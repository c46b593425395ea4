package org.sodiem.gate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sodiem.model.Office;
import org.sodiem.model.Submission;
import org.sodiem.source.Located;

/**
 * The rights of a campaign as a {@code CODEOWNERS} file, in which the last line that fits a file holds: which people a
 * forge asks to look at a change. It knows no windows of time, and where nobody is named the stewards are asked.
 */
public final class Owners {

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
        Owners owners = new Owners(rights, prefix.isEmpty() ? "/" : "/" + prefix + "/");
        owners.write();
        return List.copyOf(owners.lines);
    }

    private void write() {
        String year = yearOf(rights.book().campaign().file().path());
        FileRole program = new FileRole(FileKind.PROGRAM, null, null, null);
        lines.add("*" + owners(program));
        rights.book()
                .criteria()
                .forEach(set -> set.components().forEach(component -> {
                    String name = set.index().value() + "/" + component.code().value();
                    String path = "criteria/" + year + "/guidance/" + name + ".md";
                    line(path, new FileRole(FileKind.GUIDANCE, year, null, name));
                }));
        line("submissions/" + year + "/", program);
        for (Submission submission : rights.book().submissions()) {
            String id = submission.unit().id().value();
            String folder = "submissions/" + year + "/**/" + id + "/";
            for (String file : List.of(
                    "scores.yaml",
                    "report.md",
                    "tasks.yaml",
                    "explanations.yaml",
                    "evidence/",
                    "survey.yaml",
                    "commitments.yaml")) {
                String path = "submissions/" + year + "/" + id + "/" + file + (file.endsWith("/") ? "x" : "");
                line(folder + file, FileRole.of(path, Set.of(id)));
            }
        }
        for (Office office : rights.book().offices()) {
            for (String folder : List.of("scores/", "appraisal/")) {
                String path = "submissions/" + year + "/**/" + folder + office.id() + ".yaml";
                FileKind kind = folder.equals("scores/") ? FileKind.OFFICE_SCORES : FileKind.APPRAISAL;
                line(path, new FileRole(kind, year, null, office.id()));
            }
        }
    }

    private static String yearOf(String campaign) {
        return campaign.split("/", -1)[1];
    }

    private void line(String path, FileRole role) {
        lines.add(prefix + path + owners(role));
    }

    private String owners(FileRole role) {
        List<Located<String>> people = rights.people(role);
        if (people.isEmpty()) {
            people = rights.people(new FileRole(FileKind.PROGRAM, null, null, null));
        }
        Set<String> names = new LinkedHashSet<>();
        people.forEach(person -> names.add(person.value()));
        return names.isEmpty() ? "" : " @" + String.join(" @", names);
    }
}
