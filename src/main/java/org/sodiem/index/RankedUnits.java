package org.sodiem.index;

import java.util.List;
import org.sodiem.part.Link;
import org.sodiem.part.Piece;
import org.sodiem.part.Table;

/**
 * The units of one index, best first.
 *
 * @param finding what the ranking says
 * @param note what to know about the column of differences, or nothing
 * @param earlier the round that rings stand for, or nothing
 * @param now what dots stand for
 * @param fell what a dot of a unit with fewer points than in that round stands for, or nothing
 * @param units the ranked units by band, then those without a rank
 * @param all the page of the whole ranking
 */
public record RankedUnits(
        List<Piece> finding, String note, String earlier, String now, String fell, Table units, Link all) {

    public RankedUnits {
        finding = List.copyOf(finding);
    }
}
