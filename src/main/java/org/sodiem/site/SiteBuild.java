package org.sodiem.site;

import java.io.IOException;

/** Writes a site. */
public final class SiteBuild {
    /** Marker. */
    public static final String MARKER = "sodiem-site.json";

    private SiteBuild() {}

    /** Writes. */
    public static int write(Assessment assessment, Output output, Progress progress) throws IOException {
        output.write(MARKER, "{}");
        return 1;
    }
}
