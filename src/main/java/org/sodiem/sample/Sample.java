package org.sodiem.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sodiem.diagnostic.Problems;
import org.sodiem.load.BookLoader;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Office;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;
import org.sodiem.model.Unit;
import org.sodiem.source.FileTree;
import org.sodiem.source.TreeEntry;

/** A fictitious repository. */
public final class Sample {

    /** How many communes and townships there are unless told otherwise: those of the district itself. */
    public static final int UNITS = 18;

    /** The nation's communes. */
    public static final int MOST_UNITS = 3321;

    /** The seed unless told otherwise. */
    public static final long SEED = 2023;

    private static final String FOLDER = "criteria/2023/";

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
        return resource(name);
    }

    /** Gives all files, always in the same order. */
    public void write(Sink sink) throws IOException {
        String roll = units == UNITS ? resource("units.yaml") : new UnitRoll(resource("units.yaml"), units).text();
        for (String name : definitions()) {
            sink.accept(FOLDER + name, name.equals("units.yaml") ? roll : resource(name));
        }
        ScoreBook book = Objects.requireNonNull(BookLoader.load(new Definitions(roll), new Problems()));
        for (Submission submission : book.submissions()) {
            Unit unit = submission.unit();
            CriteriaSet criteria = Objects.requireNonNull(book.criteriaFor(unit));
            Profile profile = Profile.of(unit.id().value(), seed);
            if (unit.kind().value().equals("huyen")) {
                writeByOffice(book, unit, criteria, profile, sink);
            } else {
                writeCommune(unit, criteria, profile, sink);
            }
        }
    }

    private static void writeCommune(Unit unit, CriteriaSet criteria, Profile profile, Sink sink) throws IOException {
        String folder = "submissions/2023/" + UnitRoll.group(unit.id().value())
                + unit.id().value() + "/";
        List<Component> own =
                criteria.components().stream().filter(c -> !c.isSurvey()).toList();
        sink.accept(folder + "scores.yaml", new ScoreSheet(unit, null, profile).text(own, own.size()));
        sink.accept(folder + "survey.yaml", SurveySheet.text(criteria, profile));
        if (profile.isPenalised()) {
            sink.accept(folder + "appraisal/van-phong.yaml", SurveySheet.penalty());
        }
    }

    /** The district: one file for each office that leads components, and no survey yet. */
    private static void writeByOffice(ScoreBook book, Unit unit, CriteriaSet criteria, Profile profile, Sink sink)
            throws IOException {
        for (Office office : book.offices()) {
            List<Component> led = criteria.components().stream()
                    .filter(c -> !c.isSurvey() && c.isLedBy(office.id()))
                    .toList();
            if (!led.isEmpty()) {
                int own = (int) criteria.components().stream()
                        .filter(c -> !c.isSurvey())
                        .count();
                String path = "submissions/2023/" + unit.id().value() + "/scores/" + office.id() + ".yaml";
                sink.accept(path, new ScoreSheet(unit, office, profile.forOffice(office.id())).text(led, own));
            }
        }
    }

    private static List<String> definitions() {
        return resource("files.txt").lines().toList();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream("criteria/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The definitions as a tree without submissions, so that the loader itself tells what is to be filled in. */
    private record Definitions(String roll) implements FileTree {

        @Override
        public List<TreeEntry> below(String folder) {
            List<TreeEntry> entries = new ArrayList<>();
            if (folder.equals("criteria")) {
                definitions().forEach(name -> entries.add(new TreeEntry(FOLDER + name, TreeEntry.Kind.FILE)));
            }
            return entries;
        }

        @Override
        public byte[] read(String path, int limit) throws IOException {
            if (!hasFile(path)) {
                throw new NoSuchFileException(path);
            }
            String name = path.substring(FOLDER.length());
            return (name.equals("units.yaml") ? roll : resource(name)).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public boolean hasFile(String path) {
            return path.startsWith(FOLDER) && definitions().contains(path.substring(FOLDER.length()));
        }
    }
}
