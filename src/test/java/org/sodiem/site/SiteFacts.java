package org.sodiem.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.sodiem.score.AsOf;
import org.sodiem.source.FileTree;

/** A site in memory, to be asked for facts. */
final class SiteFacts {

    /** The line of an entry in a row of a score sheet: the paragraph behind the calculation that is nothing else. */
    static final String LINE = "p:not([class]) ~ p:not([class])";

    final Map<String, byte[]> files = new ConcurrentSkipListMap<>();

    static SiteFacts of(FileTree tree, String at) throws IOException {
        SiteFacts site = new SiteFacts();
        Assessment.Scored assessment =
                (Assessment.Scored) Assessment.of(tree, AsOf.parse(at), (stage, done, total) -> {});
        SiteBuild.write(assessment, SiteOptions.NONE, site.files::put, (stage, done, total) -> {});
        return site;
    }

    List<String> pages() {
        return files.keySet().stream().filter(path -> path.endsWith(".html")).toList();
    }

    Document page(String path) {
        return Jsoup.parse(text(path));
    }

    String text(String path) {
        return new String(Objects.requireNonNull(files.get(path), path), StandardCharsets.UTF_8);
    }
}
