package org.sodiem.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sodiem.compare.Difference;
import org.sodiem.model.Component;
import org.sodiem.movement.RoundStanding;
import org.sodiem.score.ComponentVoices;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Standing;
import org.sodiem.telling.Column;
import org.sodiem.telling.DifferenceColumns;
import org.sodiem.telling.DocumentColumns;
import org.sodiem.telling.LedColumns;
import org.sodiem.telling.OwedColumns;
import org.sodiem.telling.ScoreColumns;
import org.sodiem.telling.UnitColumns;
import org.sodiem.telling.VoiceColumns;
import org.sodiem.telling.WorkColumns;
import org.sodiem.view.Assignment;
import org.sodiem.view.EvidenceRegister;
import org.sodiem.view.EvidenceRegister.Registered;
import org.sodiem.view.FollowUp.OfUnit;
import org.sodiem.view.Led;
import org.sodiem.view.Pledge;

/**
 * A table of a campaign, for every format that data has.
 *
 * @param <T> what a row is about
 * @param columns its columns, in order
 * @param rows what its rows are about, in order
 */
public record DataTable<T>(List<Column<T>> columns, List<T> rows) {

    public DataTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** One index: one row a unit, in the units file's order, with totals, index, rank, points by area. */
    public static DataTable<Standing> index(IndexResult index) {
        return new DataTable<>(UnitColumns.all(index.criteria()), index.standings());
    }

    /** One unit: one row a component, in the set's order, with points, documents, place, facts. */
    public static DataTable<ComponentVoices> unit(Standing standing) {
        Function<ComponentVoices, Component> component = ComponentVoices::component;
        Stream<Column<ComponentVoices>> own = Stream.of(
                UnitColumns.ID.of(voices -> standing),
                ScoreColumns.CODE.of(component),
                ScoreColumns.TITLE.of(component),
                ScoreColumns.MAXIMUM.of(component));
        Stream<Column<ComponentVoices>> scores =
                ScoreColumns.ALL.stream().map(column -> column.of(ComponentVoices::base));
        return new DataTable<>(
                Stream.of(own, scores, VoiceColumns.ALL.stream(), VoiceColumns.EXPLANATION.stream())
                        .flatMap(columns -> columns)
                        .toList(),
                standing.voices().all());
    }

    /** The component at this place of the set, from 0: one row a unit, in the units file's order. */
    public static DataTable<Standing> component(IndexResult index, int position) {
        Component component = index.criteria().components().get(position);
        Stream<Column<Standing>> own = Stream.of(
                ScoreColumns.CODE.of(standing -> component),
                ScoreColumns.MAXIMUM.of(standing -> component),
                UnitColumns.ID,
                UnitColumns.TITLE);
        Stream<Column<Standing>> scores = ScoreColumns.ALL.stream()
                .map(column ->
                        column.of(standing -> standing.card().components().get(position)));
        Stream<Column<Standing>> voices = Stream.concat(VoiceColumns.ALL.stream(), VoiceColumns.EXPLANATION.stream())
                .map(column -> column.of(standing -> standing.voices().of(position)));
        return new DataTable<>(
                Stream.of(own, scores, voices).flatMap(columns -> columns).toList(), index.standings());
    }

    /** One index at each closed round and now: one row a unit and time, with the rank and the index of that time. */
    public static DataTable<RoundStanding> rounds(List<RoundStanding> standings) {
        Stream<Column<RoundStanding>> time = Stream.of(
                Column.text("round", "rounds.source.round", RoundStanding::round),
                Column.text("commit", "rounds.source.commit", RoundStanding::commit));
        Stream<Column<RoundStanding>> unit = Stream.of(
                        UnitColumns.ID,
                        UnitColumns.TITLE,
                        UnitColumns.RANK,
                        UnitColumns.INDEX,
                        UnitColumns.OPEN,
                        UnitColumns.LOST,
                        UnitColumns.PROVISIONAL,
                        UnitColumns.VOICE)
                .map(column -> column.of(RoundStanding::standing));
        return new DataTable<>(Stream.concat(time, unit).toList(), standings);
    }

    /** Two states compared: one row a unit there is something to tell about, with both standings and their change. */
    public static DataTable<DifferenceColumns.OfIndex> difference(Difference difference) {
        return new DataTable<>(
                DifferenceColumns.all(),
                difference.indexes().stream()
                        .flatMap(index ->
                                index.changed().stream().map(unit -> new DifferenceColumns.OfIndex(index, unit)))
                        .toList());
    }

    /** What an office leads in an index: one row a unit, in the index's order, with what it lacks, and each component. */
    public static DataTable<Led.Row> office(Led led) {
        List<Column<Led.Row>> columns = new ArrayList<>(LedColumns.ALL);
        for (int i = 0; i < led.components().size(); i++) {
            columns.add(LedColumns.points(led.components().get(i).component(), i));
        }
        return new DataTable<>(columns, led.rows());
    }

    /** The whole register of evidence: one row a document, in its order. */
    public static DataTable<Registered> evidence(EvidenceRegister register) {
        return new DataTable<>(DocumentColumns.ALL, register.documents());
    }

    /** The tasks of the plans: one row a task and who is to do it. */
    public static DataTable<Assignment> tasks(List<Assignment> assignments) {
        return new DataTable<>(WorkColumns.TASKS, assignments);
    }

    /** What was committed to: one row a target. */
    public static DataTable<Pledge> commitments(List<Pledge> pledges) {
        return new DataTable<>(WorkColumns.PLEDGES, pledges);
    }

    /** Who owes what: one row a unit, in their order. */
    public static DataTable<OfUnit> owed(List<OfUnit> units) {
        return new DataTable<>(OwedColumns.ALL, units);
    }
}
