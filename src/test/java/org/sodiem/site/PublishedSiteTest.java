package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.source.Sha256;

class PublishedSiteTest {

    private static final int LARGE = 20 << 20;

    /** Files of a site may be as large as whoever made it likes, and are read on every processor. */
    @Test
    void hashesLargeFilesWithoutHoldingThem(@TempDir Path folder) throws IOException {
        byte[] large = new byte[LARGE];
        Arrays.fill(large, (byte) 'x');
        Files.write(folder.resolve("index.html"), large);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (PublishedSite site = PublishedSite.open(folder)) {
            long before = threads.getCurrentThreadAllocatedBytes();
            String hash = site.hash("index.html", SiteManifest.LARGEST);
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(LARGE / 10);
            assertThat(hash).isEqualTo(Sha256.of(large));
            assertThat(site.hash("index.html", 5)).isEqualTo(Sha256.of("xxxxx"));
            assertThat(site.hash("nothing.html", 5)).isNull();
        }
    }
}
