package org.sodiem.model;

/**
 * What one submission, one score card and one page of a unit are known by.
 *
 * @param year the campaign's folder
 * @param unit the unit's id
 * @param index the index; nothing where no index of the campaign scores the unit
 * @param first whether it is the first index that names the unit's kind: its files and addresses do not name the index
 */
public record UnitKey(String year, String unit, String index, boolean first) {

    /** The end of a path or address: the unit, and behind it every index but the first. */
    public String path() {
        return in(unit);
    }

    /**
     * Where it has its files.
     *
     * @param folder the unit's own folder
     */
    public String in(String folder) {
        return first ? folder : folder + "/" + index;
    }
}
