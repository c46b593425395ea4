package org.sodiem.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.model.Edition;
import org.sodiem.sample.Sample;
import org.sodiem.sample.SampleHistory;
import org.sodiem.score.AsOf;
import org.sodiem.site.Assessment;
import org.sodiem.site.SiteBuild;
import org.sodiem.site.SiteOptions;
import org.sodiem.source.FileTree;
import org.sodiem.source.FolderTree;

/** Sites on disk, as a reader opens them. */
final class Published {

    private Published() {}

    /** Writes the site of a folder without a history. */
    static Path site(FileTree repository, Path folder) throws IOException {
        write(
                (Assessment.Scored)
                        Assessment.of(repository, AsOf.parse("2023-12-11T16:42"), (stage, done, total) -> {}),
                folder);
        return folder;
    }

    /** Writes the site of the sample, with the history of its year. */
    static Path sample(Path folder) throws IOException {
        Path source = repository(folder);
        return of(source, folder);
    }

    /** Writes the site of the sample a week after its second round, when a unit has changed something again. */
    static Path sampleAfterBothRounds(Path folder) throws IOException {
        Path source = repository(folder);
        new RepoBuilder(source)
                .replace("submissions/2023/xa-vinh-giang/scores.yaml", "scores:\n", "scores:\n  # rà soát cuối năm\n")
                .replace("submissions/2023/xa-vinh-giang/scores.yaml", "choice: dung-han", "choice: cham")
                .commit("Xã Vĩnh Giang: sửa sau khi rà soát cuối năm", "2023-12-28T08:00:00+07:00");
        return of(source, folder);
    }

    /** Writes the site of the sample when the file of xã Vĩnh Ô can no longer be read. */
    static Path sampleWithAFileThatCannotBeRead(Path folder) throws IOException {
        Path source = repository(folder);
        new RepoBuilder(source)
                .replace("submissions/2023/xa-vinh-o/scores.yaml", "scores:\n", "scores: [\n")
                .commit("Xã Vĩnh Ô: sửa nhầm", "2023-12-11T17:00:00+07:00");
        return of(source, folder);
    }

    /**
     * Writes the sites of the sample's year for those concerned: {@code decision}, and {@code appraisal} as it was when all
     * had answered.
     */
    static Path year(Path folder) throws IOException {
        Path source = folder.resolve("year");
        try {
            new SampleHistory(new Sample(Sample.UNITS, Sample.SEED), SampleHistory.COMMITS)
                    .toTheDecision()
                    .write(source);
        } catch (SampleHistory.TooFewException e) {
            throw new IOException(e);
        }
        internal(source, folder.resolve("decision"));
        RepoBuilder repo = new RepoBuilder(source);
        repo.git("checkout", "--quiet", repo.id(":/Huyện Vĩnh Linh: giải trình"));
        internal(source, folder.resolve("appraisal"));
        return folder;
    }

    private static void internal(Path source, Path folder) throws IOException {
        try (Repository repository = Repository.open(source)) {
            write(
                    (Assessment.Scored) Assessment.of(
                            repository, new FolderTree(source), null, Edition.INTERNAL, (stage, done, total) -> {}),
                    folder);
        }
    }

    private static Path repository(Path folder) throws IOException {
        Path source = folder.resolveSibling(folder.getFileName() + "-sample");
        try {
            new SampleHistory(new Sample(Sample.UNITS, Sample.SEED), SampleHistory.COMMITS).write(source);
        } catch (SampleHistory.TooFewException e) {
            throw new IllegalStateException(e);
        }
        return source;
    }

    private static Path of(Path source, Path folder) throws IOException {
        try (Repository repository = Repository.open(source)) {
            write(
                    (Assessment.Scored)
                            Assessment.of(repository, new FolderTree(source), null, (stage, done, total) -> {}),
                    folder);
        }
        return folder;
    }

    /** What a browser opens: workbooks and reports are for other programs. */
    private static void write(Assessment.Scored assessment, Path folder) {
        SiteBuild.files(assessment, SiteOptions.NONE).parallelStream()
                .filter(file -> !file.path().matches(".*\\.(xlsx|docx)"))
                .forEach(file -> write(file.content(), folder.resolve(file.path())));
    }

    private static void write(byte[] content, Path file) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
