package org.sodiem.preview;

import java.util.Map;
import org.sodiem.json.JsonObject;
import org.sodiem.site.SiteFile;

/**
 * A site as it was at one moment.
 *
 * @param version counts the builds, from 1
 * @param files the site's files by their path; where the campaign cannot be read, those of the last good build
 * @param errors how many errors must be mended
 * @param problems these errors, as {@link org.sodiem.diagnostic.JsonFormat} writes them
 */
record Served(long version, Map<String, SiteFile> files, int errors, JsonObject problems) {

    /** What stands before the first build. */
    static final Served NONE = new Served(0, Map.of(), 0, new JsonObject());
}
