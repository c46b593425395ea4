package org.sodiem.model;

import java.util.List;
import java.util.Locale;

/**
 * What a campaign takes as evidence.
 *
 * @param kinds the kinds of file, by the end of their names, small letters
 * @param megabytes the largest file, in units of 1,048,576 bytes
 * @param files the most files that a unit's folder of evidence may hold
 */
public record EvidenceLimits(List<String> kinds, int megabytes, int files) {

    /** The kinds that a campaign may choose from: documents, pictures and recordings, nothing that runs or carries scripts. */
    public static final List<String> SAFE = List.of(
            "pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "png", "jpg", "jpeg", "tif", "txt", "csv", "mp3",
            "mp4");

    /** The most megabytes that a campaign may take. */
    public static final int MOST_MEGABYTES = 100;

    /** The most files that a campaign may take of a unit. */
    public static final int MOST_FILES = 2000;

    /** What a campaign takes that says nothing of it. */
    public static final EvidenceLimits DEFAULT =
            new EvidenceLimits(List.of("pdf", "docx", "xlsx", "odt", "ods", "png", "jpg"), 20, 500);

    public EvidenceLimits {
        kinds = List.copyOf(kinds);
    }

    /** Whether a file is of a kind that is taken, by its name alone. */
    public boolean takes(String name) {
        int dot = name.lastIndexOf('.');
        return dot >= 0 && kinds.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
