package org.sodiem.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sodiem.form.FileChange;
import org.sodiem.form.FormImport;
import org.sodiem.git.Branches;
import org.sodiem.git.BroughtIn;
import org.sodiem.git.GitCommand;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.language.Words;
import org.sodiem.model.FileKind;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Unit;
import org.sodiem.model.UnitKey;

/** The branches on which the coordinator brings in workbooks of units without an account: one commit a unit. */
final class FormBranches {

    private static final String FOLDER = "nhap-thay/";

    private final Console console;
    private final Repository repository;
    private final Revision base;
    private final BroughtIn brought;
    private final Map<String, String> titles = new LinkedHashMap<>();

    FormBranches(Console console, Repository repository, Revision base, BroughtIn brought) {
        this.console = console;
        this.repository = repository;
        this.base = base;
        this.brought = brought;
    }

    /** Says which workbooks that change something cannot be brought in so, and what to do; whether there are any. */
    boolean refuses(List<FormImport> read, ScoreBook book, Words words) throws IOException {
        boolean refused = false;
        Set<String> asked = new LinkedHashSet<>();
        for (FormImport one : read) {
            String why = one.changes() ? why(one, book, words) : "";
            if (!why.isEmpty()) {
                console.complain(why);
                refused = true;
            }
            UnitKey key = one.key();
            if (key != null && one.changes() && asked.add(key.unit())) {
                Unit unit = book.unit(key.unit());
                titles.put(key.unit(), unit == null ? key.unit() : unit.title());
                if (Branches.isTaken(repository, FOLDER + key.unit())) {
                    console.complain(words.text("form.branch.taken", FOLDER + key.unit()));
                    refused = true;
                }
            }
        }
        return refused;
    }

    private static String why(FormImport one, ScoreBook book, Words words) {
        UnitKey key = one.key();
        FileChange change = one.change();
        Unit unit = key == null ? null : book.unit(key.unit());
        if (change == null || unit == null) {
            return one.appraisal() ? words.text("form.branch.not-unit", one.name()) : "";
        }
        if (one.appraisal() || book.layout().file(change.path()).kind() != FileKind.SCORES) {
            return words.text("form.branch.not-unit", one.name());
        }
        String id = unit.id().value();
        if (!unit.byCoordinator()) {
            return words.text("form.branch.unmarked", one.name(), unit.title(), id);
        }
        return unit.isWithoutAccount() ? "" : words.text("form.branch.people", one.name(), unit.title(), id);
    }

    /** Makes the branches, or none. */
    int make(List<FormImport> changing, Words words) throws IOException {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        for (FormImport one : changing) {
            UnitKey key = one.key();
            @Nullable FileChange change = one.change();
            if (key != null && change != null) {
                texts.computeIfAbsent(key.unit(), id -> new TreeMap<>()).put(change.path(), change.after());
            }
        }
        List<Branches.Draft> drafts = new ArrayList<>();
        texts.forEach((unit, files) -> drafts.add(new Branches.Draft(FOLDER + unit, files, message(unit, words))));
        try {
            Branches.create(repository, base, drafts);
        } catch (GitCommand.FailedException e) {
            console.complain(
                    switch (e.reason()) {
                        case NO_GIT -> words.text("close.git-missing");
                        case NO_IDENTITY -> words.text("form.branch.identity");
                        default -> words.text("form.branch.failed");
                    });
            return Exit.ERRORS;
        }
        console.out().println(words.count("form.branch.made", drafts.size()));
        drafts.forEach(draft -> console.verbatim().println("  git push origin " + draft.name()));
        return Exit.CLEAN;
    }

    private String message(String unit, Words words) {
        String subject = words.text(
                "form.branch.subject",
                titles.getOrDefault(unit, unit),
                words.days().day(brought.sent()));
        return subject + "\n\n" + brought.trailers();
    }
}
