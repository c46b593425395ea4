package org.sodiem.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sodiem.diagnostic.Problems;
import org.sodiem.load.BookLoader;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.FileKind;
import org.sodiem.model.Layout;
import org.sodiem.model.Office;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;
import org.sodiem.model.Unit;
import org.sodiem.source.Resource;
import org.sodiem.source.TextTree;

/** A fictitious repository. */
public final class Sample {

    /** How many communes and townships there are unless told otherwise: those of the district itself. */
    public static final int UNITS = 18;

    /** The nation's communes. */
    public static final int MOST_UNITS = 3321;

    /** The seed unless told otherwise. */
    public static final long SEED = 2023;

    static final String YEAR = "2023";

    /** The office that coordinates. */
    static final String COORDINATOR = "noi-vu";

    /** The office that appraises, where a unit is appraised. */
    static final String APPRAISER = "van-phong";

    private final int units;
    private final long seed;

    /**
     * A repository.
     *
     * @param units how many communes and townships, from 1 to {@link #MOST_UNITS}
     * @param seed another seed gives other figures
     */
    public Sample(int units, long seed) {
        this.units = units;
        this.seed = seed;
    }

    /** Takes the files one by one. */
    @FunctionalInterface
    public interface Sink {

        /** Takes one file: its path from the repository's root, and its text. */
        void accept(String path, String text) throws IOException;
    }

    /** One of the definitions that every sample begins with, as it is: a criteria set, say. */
    public static String definition(String name) {
        return Resource.text(Sample.class, Layout.definitions() + "/" + name);
    }

    /** Gives all files, always in the same order. */
    public void write(Sink sink) throws IOException {
        for (Map.Entry<String, String> definition : definitions().entrySet()) {
            sink.accept(definition.getKey(), definition.getValue());
        }
        for (Filled filled : filled()) {
            for (Map.Entry<String, FinishedFile> sheet : filled.sheets().entrySet()) {
                sink.accept(sheet.getKey(), sheet.getValue().text());
            }
            for (Map.Entry<String, String> other : filled.others().entrySet()) {
                sink.accept(other.getKey(), other.getValue());
            }
        }
    }

    /** How many communes and townships there are. */
    int units() {
        return units;
    }

    /** Where all its random numbers begin. */
    long seed() {
        return seed;
    }

    /** The files of {@code criteria/} by path. */
    Map<String, String> definitions() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : definition("files.txt").lines().toList()) {
            boolean other = name.equals(FileKind.UNITS.inside("")) && units != UNITS;
            texts.put(
                    Layout.definitions(YEAR) + "/" + name,
                    other ? new UnitRoll(definition(name), units).text() : definition(name));
        }
        return texts;
    }

    /**
     * What a unit hands in.
     *
     * @param folder its folder
     * @param sheets its files of scores by path
     * @param others what others write into its folder, by path
     */
    record Filled(Unit unit, String folder, Map<String, FinishedFile> sheets, Map<String, String> others) {

        /** The files of a kind that others write, by path. */
        Map<String, String> others(FileKind kind) {
            Map<String, String> own = new LinkedHashMap<>(others);
            own.keySet().removeIf(path -> FileKind.of(FileKind.Root.UNIT, path.substring(folder.length() + 1)) != kind);
            return own;
        }
    }

    /** What every unit hands in, in the order of the units file. */
    List<Filled> filled() throws IOException {
        ScoreBook book = Objects.requireNonNull(BookLoader.load(new TextTree(definitions()), new Problems()));
        List<Filled> all = new ArrayList<>();
        for (Submission submission : book.submissions()) {
            Unit unit = submission.unit();
            CriteriaSet criteria = Objects.requireNonNull(book.criteriaFor(submission));
            Profile profile = Profile.of(unit.id().value(), seed);
            all.add(
                    unit.kind().value().equals("huyen")
                            ? district(book, unit, criteria, profile)
                            : commune(unit, criteria, profile));
        }
        return all;
    }

    private static Filled commune(Unit unit, CriteriaSet criteria, Profile profile) {
        String id = unit.id().value();
        String folder = Layout.submissions(YEAR) + "/" + UnitRoll.group(id) + id;
        List<Component> own = selfScored(criteria);
        FinishedFile sheet = new ScoreSheet(unit, null, profile).fill(own, own.size());
        Map<String, String> others = new LinkedHashMap<>();
        others.put(FileKind.SURVEY.in(folder), SurveySheet.text(criteria, profile));
        if (profile.isPenalised()) {
            others.put(FileKind.APPRAISAL.in(folder, APPRAISER), SurveySheet.penalty());
        }
        return new Filled(unit, folder, Map.of(FileKind.SCORES.in(folder), sheet), others);
    }

    /** The district: one file for each office that leads components, and no survey yet. */
    private static Filled district(ScoreBook book, Unit unit, CriteriaSet criteria, Profile profile) {
        String folder = Layout.submissions(YEAR) + "/" + unit.id().value();
        List<Component> own = selfScored(criteria);
        Map<String, FinishedFile> sheets = new LinkedHashMap<>();
        for (Office office : book.offices()) {
            List<Component> led =
                    own.stream().filter(c -> c.isLedBy(office.id())).toList();
            if (!led.isEmpty()) {
                ScoreSheet sheet = new ScoreSheet(unit, office, profile.forOffice(office.id()));
                sheets.put(FileKind.OFFICE_SCORES.in(folder, office.id()), sheet.fill(led, own.size()));
            }
        }
        return new Filled(unit, folder, sheets, Map.of());
    }

    private static List<Component> selfScored(CriteriaSet criteria) {
        return criteria.components().stream().filter(Component::isSelfScored).toList();
    }
}
