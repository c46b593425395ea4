package org.sodiem.gate;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one path is for, told by the path alone and the ids of the units.
 *
 * @param kind what it is for
 * @param year the campaign's folder; null outside of {@code criteria/} and {@code submissions/}
 * @param unit the unit in whose folder it is; null elsewhere
 * @param name the office after which it is named, or {@code INDEX/CODE} of a guidance; null elsewhere
 */
public record FileRole(
        FileKind kind,
        @Nullable String year,
        @Nullable String unit,
        @Nullable String name) {

    private static final Pattern OFFICE_FILE = Pattern.compile("[a-z0-9-]+\\.yaml");

    /** The campaign's folder that a path belongs to; null where it belongs to none. */
    public static @Nullable String yearOf(String path) {
        List<String> names = List.of(path.split("/", -1));
        boolean data = names.get(0).equals("criteria") || names.get(0).equals("submissions");
        return data && names.size() > 2 ? names.get(1) : null;
    }

    /**
     * The role of a path.
     *
     * @param units the ids of the units of the path's campaign
     */
    public static FileRole of(String path, Set<String> units) {
        List<String> names = List.of(path.split("/", -1));
        String year = yearOf(path);
        if (names.get(0).equals("criteria")) {
            return definition(names, year);
        }
        if (!names.get(0).equals("submissions")) {
            return new FileRole(FileKind.PROGRAM, null, null, null);
        }
        for (int depth = 2; depth < names.size() - 1; depth++) {
            if (units.contains(names.get(depth))) {
                return inside(year, names.get(depth), names.subList(depth + 1, names.size()));
            }
        }
        return new FileRole(FileKind.UNKNOWN, year, null, null);
    }

    private static FileRole definition(List<String> names, @Nullable String year) {
        boolean guidance = names.size() == 5
                && names.get(2).equals("guidance")
                && names.get(4).endsWith(".md");
        if (!guidance) {
            return new FileRole(FileKind.DEFINITIONS, year, null, null);
        }
        String code = names.get(4).substring(0, names.get(4).length() - ".md".length());
        return new FileRole(FileKind.GUIDANCE, year, null, names.get(3) + "/" + code);
    }

    private static FileRole inside(@Nullable String year, String unit, List<String> names) {
        String first = names.get(0);
        if (names.size() == 1) {
            FileKind kind = switch (first) {
                case "scores.yaml" -> FileKind.SCORES;
                case "tasks.yaml" -> FileKind.TASKS;
                case "report.md" -> FileKind.REPORT;
                case "explanations.yaml" -> FileKind.EXPLANATIONS;
                case "commitments.yaml" -> FileKind.COMMITMENTS;
                case "survey.yaml" -> FileKind.SURVEY;
                default -> FileKind.UNKNOWN;
            };
            return new FileRole(kind, year, unit, null);
        }
        if (first.equals("evidence")) {
            return new FileRole(FileKind.EVIDENCE, year, unit, null);
        }
        boolean officeFile =
                names.size() == 2 && OFFICE_FILE.matcher(names.get(1)).matches();
        if (officeFile && (first.equals("scores") || first.equals("appraisal"))) {
            String office = names.get(1).substring(0, names.get(1).length() - ".yaml".length());
            FileKind kind = first.equals("scores") ? FileKind.OFFICE_SCORES : FileKind.APPRAISAL;
            return new FileRole(kind, year, unit, office);
        }
        return new FileRole(FileKind.UNKNOWN, year, unit, null);
    }
}
