package org.sodiem.site;

import org.jspecify.annotations.Nullable;
import org.sodiem.part.BaseUrl;
import org.sodiem.score.AsOf;

/**
 * What shapes the bytes of a site besides the repository.
 *
 * @param at the moment to look at; null for that of the current commit, where the files are its files
 * @param base where the site will stand, for what needs whole addresses (feed, sitemap); null where that is not known
 */
public record SiteOptions(@Nullable AsOf at, @Nullable BaseUrl base) {

    /** Nothing special. */
    public static final SiteOptions NONE = new SiteOptions(null, null);
}
