package org.sodiem.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.JsonFormat;
import org.sodiem.git.Absence;
import org.sodiem.git.Repository;
import org.sodiem.language.Words;
import org.sodiem.score.AsOf;
import org.sodiem.site.Assessment;
import org.sodiem.site.BuildProgress;
import org.sodiem.site.Memory;
import org.sodiem.site.SiteBuild;
import org.sodiem.site.SiteFile;
import org.sodiem.site.SiteOptions;
import org.sodiem.source.KeptFolder;

/** Runs the site's own pipeline with a memory; pages are made when a browser asks for them. */
final class Builder implements AutoCloseable {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final BuildProgress SILENT = (stage, done, total) -> {};

    private final Path folder;
    private final KeptFolder files;
    private final Memory memory = new Memory();
    private final @Nullable AsOf asOf;
    private Repository repository;

    Builder(Path folder, @Nullable AsOf asOf) throws IOException {
        this.folder = folder;
        this.files = new KeptFolder(folder, Clock.systemUTC());
        this.asOf = asOf;
        this.repository = Repository.open(folder);
    }

    /**
     * Builds what the files say now.
     *
     * @param last what was served until now; its pages stay where no site can be made
     * @throws IOException where the files changed under our hands; try again
     */
    Served build(Served last) throws IOException {
        if (repository.absence() == Absence.NO_REPOSITORY) {
            repository = Repository.open(folder);
        }
        Assessment assessment = SiteBuild.tried(Assessment.of(repository, files.now(), asOf, memory, SILENT));
        List<Diagnostic> errors =
                assessment.problems().stream().filter(Diagnostic::isError).toList();
        Map<String, SiteFile> site = assessment instanceof Assessment.Scored scored && scored.hasSite()
                ? SiteBuild.files(scored, SiteOptions.NONE).stream()
                        .collect(Collectors.toMap(SiteFile::path, Function.identity()))
                : last.files();
        Locale locale = assessment.locale() == null ? VIETNAMESE : assessment.locale();
        return new Served(last.version() + 1, site, errors.size(), new JsonFormat(Words.in(locale)).object(errors));
    }

    /** Ends the reading of git; pages that ask for a history after that are not made any more. */
    @Override
    public void close() {
        repository.close();
    }
}
