package org.sodiem.load;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Lookalikes;
import org.sodiem.language.NearName;
import org.sodiem.model.Campaign;
import org.sodiem.model.FileKind;
import org.sodiem.model.Layout;
import org.sodiem.source.FileTree;
import org.sodiem.source.Span;
import org.sodiem.source.TreeEntry;

/**
 * What lies where files of campaigns lie and is read by nobody: a folder of no campaign, or a definition under a name that
 * nothing asks for. Whoever wrote it thinks that it counts.
 *
 * @param year the folder of the campaign that is read
 */
record UnreadFiles(Problems problems, String year) {

    /** Tells each topmost folder that is called almost as one of ours, at the first file in it. */
    static void folders(FileTree tree, Problems problems) throws IOException {
        for (String name : tree.folders()) {
            String meant = Layout.FOLDERS.contains(name) || name.startsWith(".")
                    ? null
                    : NearName.near(Lookalikes.bare(name).replace(' ', '-'), Layout.FOLDERS);
            List<TreeEntry> inside = meant == null ? List.of() : tree.below(name);
            if (meant != null && !inside.isEmpty()) {
                problems.add(Code.UNREAD_FOLDER, Span.ofWhole(inside.get(0).path()), name, meant);
            }
        }
    }

    /** Tells the files of the campaign, and beside all campaigns, that are written as definitions are and read as none. */
    void definitions(List<TreeEntry> entries, Campaign campaign) {
        Set<String> sets = campaign.indexes().stream()
                .map(index -> index.criteria().value())
                .collect(Collectors.toSet());
        SortedSet<String> years = Layout.years(entries.stream().map(TreeEntry::path));
        Set<String> told = new HashSet<>();
        for (TreeEntry entry : entries) {
            String own = Layout.yearOf(entry.path());
            if (own != null && !own.startsWith(".") && Layout.isAside(own, years) && told.add(own)) {
                String folder = Layout.definitions(own);
                problems.add(Code.UNREAD_CAMPAIGN, Span.ofWhole(entry.path()), folder, Layout.definitions(year));
            }
            if (entry.name().startsWith(".") || (own != null && !own.equals(year))) {
                continue;
            }
            String inside = own == null
                    ? ""
                    : entry.path().substring(Layout.definitions(own).length() + 1);
            FileKind kind = own == null ? FileKind.DEFINITIONS : FileKind.of(FileKind.Root.CAMPAIGN, inside);
            boolean read = switch (kind) {
                case CRITERIA -> sets.contains(inside);
                case DEFINITIONS -> !isWrittenAsOne(entry, inside) || sets.contains(inside);
                default -> true;
            };
            if (!read) {
                tell(entry, inside, entries);
            }
        }
    }

    /** Tells the files of a campaign that cannot be read at all whose names are almost those that are missing. */
    void misnamed(List<TreeEntry> entries) {
        String folder = Layout.definitions(year) + "/";
        for (TreeEntry entry : entries) {
            String inside = entry.path().startsWith(folder) ? entry.path().substring(folder.length()) : "";
            if (!MeantFile.OF_CAMPAIGNS.contains(inside) && meant(inside, entries) != null) {
                tell(entry, inside, entries);
            }
        }
    }

    private void tell(TreeEntry entry, String inside, List<TreeEntry> entries) {
        problems.add(Diagnostic.of(Code.UNREAD_DEFINITION, Span.ofWhole(entry.path()), Layout.definitions(year))
                .writing(meant(inside, entries)));
    }

    /** The definition that a name is almost that of, and that is not there. */
    private @Nullable String meant(String inside, List<TreeEntry> entries) {
        String meant = MeantFile.in(inside, MeantFile.OF_CAMPAIGNS);
        String path = Layout.definitions(year) + "/" + meant;
        return entries.stream().anyMatch(other -> other.path().equals(path)) ? null : meant;
    }

    private static boolean isWrittenAsOne(TreeEntry entry, String inside) {
        boolean guidance = inside.startsWith(FileKind.GUIDANCE.before())
                && entry.name().matches("(?i).*\\.(?:md|txt|docx?|odt|pdf)");
        return entry.name().matches("(?i).*\\.ya?ml(\\.txt)?")
                || (guidance && !entry.name().equals("README.md"));
    }

    /**
     * Tells each folder that is called as no campaign is, at the first file in it, and files beside all of them.
     *
     * @param entries what lies elsewhere than in the folder of the campaign that is read
     */
    void submissions(List<TreeEntry> entries, List<TreeEntry> definitions) {
        Set<String> known = definitions.stream()
                .map(entry -> Layout.yearOf(entry.path()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> told = new HashSet<>();
        for (TreeEntry entry : entries) {
            String own = Layout.yearOf(entry.path());
            if (own == null) {
                UnitFolders.tellStray(entry, problems);
            } else if (!known.contains(own) && !UnitFolders.isBeside(entry) && told.add(own)) {
                problems.add(
                        Code.YEAR_WITHOUT_CRITERIA,
                        Span.ofWhole(entry.path()),
                        Layout.submissions(own),
                        Layout.definitions(own),
                        Layout.submissions(year));
            }
        }
    }
}
