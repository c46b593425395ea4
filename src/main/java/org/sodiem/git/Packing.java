package org.sodiem.git;

import java.io.File;

/**
 * In how many files the objects of a repository lie.
 *
 * @param folder the folder of git's own files
 */
record Packing(File folder) {

    /** As git's own gc.auto. */
    private static final int MOST_LOOSE = 6700;
    /** As git's own gc.autoPackLimit. */
    private static final int MOST_PACKS = 50;

    /** Whether there are more loose objects than git itself puts up with, or so many packs that all are searched in vain. */
    boolean isBad() {
        return count("objects/17", "") > MOST_LOOSE / 256 || count("objects/pack", ".pack") > MOST_PACKS;
    }

    private int count(String folder, String suffix) {
        String[] names = new File(this.folder, folder).list((parent, name) -> name.endsWith(suffix));
        return names == null ? 0 : names.length;
    }
}
