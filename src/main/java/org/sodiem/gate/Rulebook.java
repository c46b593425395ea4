package org.sodiem.gate;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.git.ChangedFile;
import org.sodiem.load.BookLoader;
import org.sodiem.model.FileKind;
import org.sodiem.model.Layout;
import org.sodiem.model.ScoreBook;
import org.sodiem.source.FileTree;
import org.sodiem.source.Span;

/**
 * The rights of every campaign that a change touches, as one revision defines them.
 *
 * @param newest the rights of the newest campaign, null where there is none that can be read
 * @param years the rights by the campaign's folder, as far as they can be read
 * @param repair the way back where the newest cannot be read; null where none is needed or known
 * @param renewal what the program itself makes of units' files
 */
public record Rulebook(
        @Nullable Rights newest,
        Map<String, Rights> years,
        @Nullable Repair repair,
        Renewal renewal) {

    public Rulebook {
        years = Map.copyOf(years);
    }

    /**
     * Reads the rules.
     *
     * @param base the files of the revision that a change is to be merged into, never those of the change
     * @param files the change
     */
    public static Rulebook of(FileTree base, List<ChangedFile> files) throws IOException {
        Map<String, Rights> years = new LinkedHashMap<>();
        String newest = BookLoader.newestYear(base);
        if (newest != null) {
            read(base, newest, years);
        }
        List<String> touched = files.stream()
                .map(file -> Layout.yearOf(file.path()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        for (String year : touched) {
            if (!years.containsKey(year) && base.hasFile(FileKind.CAMPAIGN.in(Layout.definitions(year)))) {
                read(base, year, years);
            }
        }
        return new Rulebook(newest == null ? null : years.get(newest), years, null, Renewal.NONE);
    }

    /** The same rules with a way back. */
    Rulebook with(@Nullable Repair way) {
        return new Rulebook(newest, years, way, renewal);
    }

    /** The same rules with what the program makes. */
    Rulebook with(Renewal making) {
        return new Rulebook(newest, years, repair, making);
    }

    private static void read(FileTree base, String year, Map<String, Rights> years) throws IOException {
        ScoreBook book = BookLoader.definitions(base, year, new Problems());
        if (book != null) {
            years.put(year, new Rights(book));
        }
    }

    /** What forbids a change of a file that falls under no rights; null where it is a way back. */
    @Nullable
    Diagnostic withoutRights(String path, boolean removed, @Nullable String actor) {
        return repair == null
                ? Diagnostic.of(Code.RULES_UNREADABLE, Span.ofWhole(path))
                : repair.judge(path, removed, actor);
    }

    /**
     * The rights that a path falls under: those of its own campaign; of the newest where it belongs to none, or to one
     * that is only being set up.
     *
     * @return null where nothing says who may change it
     */
    public @Nullable Rights forPath(String path) {
        String year = Layout.yearOf(path);
        Rights own = year == null ? newest : years.get(year);
        return own == null && Layout.isDefinition(path) ? newest : own;
    }
}
