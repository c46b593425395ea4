package org.sodiem.gate;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.git.ChangedFile;
import org.sodiem.git.MergeRequest;
import org.sodiem.load.PortableNames;
import org.sodiem.model.FileKind;
import org.sodiem.model.Layout;
import org.sodiem.model.RepositoryFile;
import org.sodiem.source.Span;

/** The files of a change, judged one by one: who may change each, and what is wrong with its name, mode and size. */
final class FilesJudged {

    private final MergeRequest request;
    private final Rulebook rules;
    private final @Nullable String actor;
    private final @Nullable Instant at;
    private final ClashingNames names;
    private final EvidenceFolders evidence;
    private final Settled settled;
    private final List<Diagnostic> found = new ArrayList<>();
    private final List<String> renewed = new ArrayList<>();

    private FilesJudged(MergeRequest request, Rulebook rules, @Nullable String actor, @Nullable Instant at) {
        this.request = request;
        this.rules = rules;
        this.actor = actor;
        this.at = at;
        this.names = new ClashingNames(request.names());
        this.evidence = new EvidenceFolders(request);
        this.settled = new Settled(request.after());
    }

    static FilesJudged of(MergeRequest request, Rulebook rules, @Nullable String actor, @Nullable Instant at)
            throws IOException {
        FilesJudged judged = new FilesJudged(request, rules, actor, at);
        for (ChangedFile file : request.files()) {
            judged.judge(file);
        }
        judged.found.addAll(judged.evidence.overfull());
        return judged;
    }

    /** What is found, file by file, and then of folders. */
    List<Diagnostic> found() {
        return found;
    }

    /** The files of units that the account may not change, and which are what the program itself makes of them. */
    List<String> renewed() {
        return renewed;
    }

    private void judge(ChangedFile file) throws IOException {
        var place = Span.ofWhole(file.path());
        if (file.after() == ChangedFile.Mode.LINK) {
            found.add(Diagnostic.of(Code.CHANGE_IS_LINK, place));
            return;
        }
        if (file.after() == ChangedFile.Mode.SUBMODULE) {
            found.add(Diagnostic.of(Code.CHANGE_IS_SUBMODULE, place));
            return;
        }
        Rights rights = rules.forPath(file.path());
        RepositoryFile role = role(file, rights);
        Diagnostic refusal = rights == null
                ? rules.withoutRights(file.path(), file.after() == null, actor)
                : rights.judge(file, role, actor, at);
        if (refusal == null && rights != null) {
            refusal = settled.judge(file.path(), role, rights.book());
        }
        if (refusal != null && isRenewed(refusal, file, rights == null ? rules.newest() : rights)) {
            renewed.add(file.path());
        } else if (refusal != null) {
            found.add(refusal);
        }
        if (file.after() == ChangedFile.Mode.EXECUTABLE && role.kind().root() != FileKind.Root.REPOSITORY) {
            found.add(
                    Diagnostic.of(Code.CHANGE_IS_EXECUTABLE, place, place.file().path()));
        }
        if (rights != null && role.kind() == FileKind.EVIDENCE && file.after() != null) {
            Diagnostic wrong = evidence.judge(
                    file.path(), role.name(), rights.book().campaign().evidence());
            if (wrong != null) {
                found.add(wrong);
            }
        }
        if (file.before() == null && file.after() != null) {
            String other = names.clash(file.path());
            if (other != null) {
                found.add(Diagnostic.of(Code.NAME_DIFFERS_IN_CASE, place, other));
            }
            if (!PortableNames.isPortable(file.path(), role.kind().root() == FileKind.Root.UNIT)) {
                found.add(Diagnostic.of(Code.NAME_NOT_PORTABLE, place));
            }
        }
    }

    private RepositoryFile role(ChangedFile file, @Nullable Rights rights) {
        RepositoryFile role = (rights == null ? Layout.UNKNOWN : rights.layout()).file(file.path());
        // Whoever led a component in another year may be somebody else by now.
        return !Objects.equals(rights, rules.newest()) && role.kind() == FileKind.GUIDANCE
                ? new RepositoryFile(FileKind.DEFINITIONS, role.year(), null, role.name())
                : role;
    }

    /** Whether somebody who answers for the campaign brings in what the program itself makes of a unit's file. */
    private boolean isRenewed(Diagnostic refusal, ChangedFile file, @Nullable Rights rights) throws IOException {
        return rights != null
                && refusal.code() != Code.RESULT_PUBLISHED
                && request.isRead()
                && (actor == null || rights.isSteward(actor))
                && rules.renewal().gives(request, file);
    }
}
