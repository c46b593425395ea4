package org.sodiem.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Located;

/**
 * A document that proves figures, defined once in a file and cited often.
 *
 * @param id its name in the file
 * @param title what it is called
 * @param number its number and sign, or null
 * @param date the day it was signed, or null
 * @param issuer who issued it, or null
 * @param url where it can be read, or null
 * @param file a file in the unit's own folder, or null
 * @param restricted whether only the reference is published, never the file or link
 */
public record Evidence(
        Located<String> id,
        Located<String> title,
        @Nullable Located<String> number,
        @Nullable Located<LocalDate> date,
        @Nullable String issuer,
        @Nullable Located<String> url,
        @Nullable Located<String> file,
        boolean restricted) {}
