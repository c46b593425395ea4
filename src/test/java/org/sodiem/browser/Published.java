package org.sodiem.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.sodiem.score.AsOf;
import org.sodiem.site.Assessment;
import org.sodiem.site.SiteBuild;
import org.sodiem.site.SiteOptions;
import org.sodiem.source.FileTree;

/** Sites on disk, as a reader opens them. */
final class Published {

    private Published() {}

    /** Writes the site of a repository. */
    static Path site(FileTree repository, Path folder) throws IOException {
        Assessment assessment = Assessment.of(repository, AsOf.parse("2023-12-11T16:42"), (stage, done, total) -> {});
        SiteBuild.write(
                assessment,
                SiteOptions.NONE,
                (path, content) -> {
                    Path file = folder.resolve(path);
                    Files.createDirectories(Objects.requireNonNull(file.getParent()));
                    Files.write(file, content);
                },
                (stage, done, total) -> {});
        return folder;
    }
}
