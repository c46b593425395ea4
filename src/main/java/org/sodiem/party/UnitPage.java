package org.sodiem.party;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.part.Cell;
import org.sodiem.part.Cited;
import org.sodiem.part.Delta;
import org.sodiem.part.Frame;
import org.sodiem.part.History;
import org.sodiem.part.KeyFigure;
import org.sodiem.part.Link;
import org.sodiem.part.Mark;
import org.sodiem.part.Piece;
import org.sodiem.part.Table;
import org.sodiem.part.Tick;
import org.sodiem.part.Work;

/**
 * The report of one unit: a record for each section of the page. Template {@code unit.ftlh}.
 *
 * @param frame what is around it
 * @param name the unit
 * @param head what is read first
 * @param files its files
 * @param problems what is wrong in its files, or puts in doubt what they say
 * @param todo what is still to be done
 * @param adjusted the bonuses and penalties, each with its source, and what they add up to
 * @param areas its areas
 * @param voices what each voice says, area by area and of each component that was appraised; what offices find, and what came
 *     of it
 * @param approvals whether the head of the unit has approved what it hands in, a sentence a round
 * @param work its tasks of the plans, and what it committed itself to
 * @param sheet the score sheet
 * @param changes its history in short
 */
public record UnitPage(
        Frame frame,
        String name,
        Head head,
        Files files,
        Problems problems,
        Todo todo,
        Findings adjusted,
        Areas areas,
        Findings voices,
        List<String> approvals,
        Work work,
        Sheet sheet,
        History.Extract changes) {

    public UnitPage {
        approvals = List.copyOf(approvals);
    }

    /**
     * What is read first.
     *
     * @param sub what the report is
     * @param lifetime until when the unit exists, what follows it and what it follows; empty where nothing is to be said
     * @param indexes its reports in its other indexes; empty where one index scores it
     * @param paper what is read on paper alone
     * @param headline its index and rank
     * @param strip where it stands among the others
     * @param figures key figures
     * @param verdict what it all says, in two or three sentences
     */
    public record Head(
            String sub,
            List<Link> lifetime,
            List<Link> indexes,
            Paper paper,
            Headline headline,
            Strip strip,
            List<KeyFigure> figures,
            String verdict) {
        public Head {
            lifetime = List.copyOf(lifetime);
            indexes = List.copyOf(indexes);
            figures = List.copyOf(figures);
        }
    }

    /**
     * Its files.
     *
     * @param data its criteria set, and its open data
     * @param note how they are to be read
     * @param sources its files on the forge: to edit them, and their history
     */
    public record Files(List<Link> data, String note, List<Link> sources) {
        public Files {
            data = List.copyOf(data);
            sources = List.copyOf(sources);
        }
    }

    /**
     * What is wrong in its files, or puts in doubt what they say.
     *
     * @param faults where a file cannot be read or an entry cannot be scored
     * @param doubts what puts in doubt what it says; the first of them where there are many
     * @param finding what the doubts are, and how many
     */
    public record Problems(List<Fault> faults, List<Fault> doubts, String finding) {
        public Problems {
            faults = List.copyOf(faults);
            doubts = List.copyOf(doubts);
        }
    }

    /**
     * What is still to be done.
     *
     * @param finding what the list says
     * @param aside how documents are entered, and what it says of points that the rules would still give; paper leaves it out, and it is
     *     nothing where there are none
     * @param table the list
     */
    public record Todo(String finding, String aside, Table table) {}

    /**
     * A table that is there only where something is found.
     *
     * @param finding what it says; nothing where there is no table
     * @param table the table
     */
    public record Findings(String finding, Table table) {}

    /**
     * The areas.
     *
     * @param title what they are called
     * @param finding where most is lost
     * @param table an area a row
     * @param drawn whether anything is drawn of them
     * @param compared whether they are compared with other units
     */
    public record Areas(String title, List<Piece> finding, Table table, boolean drawn, boolean compared) {
        public Areas {
            finding = List.copyOf(finding);
        }
    }

    /**
     * The score sheet.
     *
     * @param finding how to read it
     * @param areas its rows, area by area
     * @param origins what leads from a row to its line and its changes
     * @param documents what the rows cite, each once; the first one at {@code #tl-1}
     * @param issuer who issued the documents that name no issuer; nothing where each names its own
     * @param counts how many rows each filter shows: all, lost, missing, invalid, changed
     * @param byOffice whether it has a column of lead offices
     * @param totals the rows below it
     * @param others what the column of the survey and other indexes is called; nothing where there is none
     * @param earlier what the columns of earlier rounds are called; empty where there are none
     * @param now what the present column is called
     */
    public record Sheet(
            String finding,
            List<SheetArea> areas,
            Origins origins,
            List<Cited> documents,
            String issuer,
            List<Integer> counts,
            boolean byOffice,
            List<Total> totals,
            String others,
            List<String> earlier,
            String now) {
        public Sheet {
            areas = List.copyOf(areas);
            documents = List.copyOf(documents);
            counts = List.copyOf(counts);
            totals = List.copyOf(totals);
            earlier = List.copyOf(earlier);
        }
    }

    /**
     * What is read on paper alone.
     *
     * @param authority the unit's authority, in the letterhead
     * @param title what the report tells, below the word for a report
     */
    public record Paper(String authority, String title) {}

    /**
     * What leads from a row of a sheet to where it comes from: said once, so that a row says only where in it.
     *
     * @param files the address of its folder on the forge, before {@code scores.yaml#L1}, or nothing
     * @param changes the page of its changes with the beginning of an anchor, before {@code 1-1-1}, or nothing
     */
    public record Origins(String files, String changes) {}

    /**
     * A row below the sheet.
     *
     * @param label what it sums up
     * @param of out of what, or nothing
     * @param earlier the figure in earlier rounds
     * @param value the figure now
     * @param survey what the survey adds, or nothing
     */
    public record Total(String label, String of, List<String> earlier, String value, String survey) {
        public Total {
            earlier = List.copyOf(earlier);
        }
    }

    /**
     * The index in large.
     *
     * @param index the index, or a dash
     * @param band its class, or why there is none
     * @param rank its rank, or nothing
     * @param provisional that it is provisional, and why, or nothing
     * @param basis on what basis, with the index on the other one
     * @param delta the difference to the first round
     * @param since what it is compared with, or nothing
     */
    public record Headline(
            String index, String band, String rank, String provisional, String basis, Delta delta, String since) {}

    /**
     * A line with a dot for each unit.
     *
     * @param text what it shows, in words
     * @param ticks numbers on the axis
     * @param bands the classes, in their middle
     * @param dots the other units; empty where they are many
     * @param width how many half points the axis is long
     * @param grid the lines of the axis, in half points across
     * @param bars the outline of a bar for each half point, where the units are many; in half points across
     * @param self where the unit itself stands, or nothing
     * @param selfLabel the unit's name and index
     * @param rightwards whether the label runs to the right, where the unit stands in the left half
     */
    public record Strip(
            String text,
            List<Tick> ticks,
            List<Tick> bands,
            List<Dot> dots,
            int width,
            String grid,
            String bars,
            String self,
            String selfLabel,
            boolean rightwards) {
        public Strip {
            ticks = List.copyOf(ticks);
            bands = List.copyOf(bands);
            dots = List.copyOf(dots);
        }
    }

    /**
     * One dot.
     *
     * @param at where it stands
     * @param y how high, in pixels from the top
     * @param label whose it is
     */
    public record Dot(String at, int y, String label) {}

    /**
     * A problem of the unit's files.
     *
     * @param severity {@code err} or {@code warn}
     * @param place path, line and column
     * @param text what it should be
     */
    public record Fault(String severity, String place, String text) {}

    /**
     * One area of the sheet.
     *
     * @param id its anchor
     * @param title number and title, with its page
     * @param max applicable maximum
     * @param points points that the unit gives itself
     * @param survey points that the survey gives, or nothing
     * @param earlier points in earlier rounds
     * @param lost points lost, or nothing
     * @param criteria its groups and components, from top to bottom
     */
    public record SheetArea(
            String id,
            Link title,
            String max,
            List<String> earlier,
            String points,
            String survey,
            String lost,
            List<SheetCriterion> criteria) {
        public SheetArea {
            earlier = List.copyOf(earlier);
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * Components of the sheet that stand together, below the head of their group.
     *
     * @param level the level of the head below the area, from 1; 0 for components right below the area
     * @param code code of the group; nothing where the components stand right below the area, or behind another group
     * @param title title of the group, whose page those of its components lead to
     * @param max applicable maximum
     * @param earlier points in earlier rounds
     * @param points points that the unit gives itself
     * @param survey points that the survey gives, or nothing
     * @param rows its components
     */
    public record SheetCriterion(
            int level,
            String code,
            String title,
            String max,
            List<String> earlier,
            String points,
            String survey,
            List<SheetRow> rows) {
        public SheetCriterion {
            earlier = List.copyOf(earlier);
            rows = List.copyOf(rows);
        }
    }

    /**
     * One component in an earlier round.
     *
     * @param round the round
     * @param text its points, or its state in words
     * @param trend {@code up}, {@code down} or nothing, against the round before
     */
    public record Cell(String round, String text, String trend) {}

    /**
     * One component of the sheet.
     *
     * @param id its anchor
     * @param anchor where its history once stood, or nothing
     * @param code its code
     * @param name its title and page
     * @param classes {@code miss}, {@code bad}, {@code chgd}, as the filters use them; what lost points shows by its bar
     * @param max its maximum
     * @param earlier the same component in earlier rounds
     * @param trend {@code up}, {@code down}, {@code other} where it cannot be compared, or nothing, against the last one
     * @param changes how often it changed, or nothing
     * @param survey whether the survey gives its points
     * @param points its points, or nothing
     * @param result its published points beside them, or nothing
     * @param mark its state, where it is not simply complete
     * @param calculation how facts became points
     * @param note what the unit says, and the day of the figures
     * @param problem what is wrong with the entry, or nothing
     * @param lost points lost, or nothing
     * @param bar its maximum on a scale common to the sheet, as classes: how many hundredths are attained ({@code g40}), and
     *     where those that are missing end ({@code r52})
     * @param documents the documents it cites
     * @param office its lead office, where the sheet has that column
     * @param source file and line, with a link only where they are not in the unit's folder, of {@code scores.yaml} there the line alone; null where
     *     nothing is entered
     */
    public record SheetRow(
            String id,
            String anchor,
            String code,
            Link name,
            String classes,
            String max,
            List<Cell> earlier,
            String trend,
            String changes,
            boolean survey,
            String points,
            String result,
            Mark mark,
            String calculation,
            String note,
            String problem,
            String lost,
            String bar,
            List<Cited> documents,
            String office,
            @Nullable Link source) {
        public SheetRow {
            earlier = List.copyOf(earlier);
            documents = List.copyOf(documents);
        }
    }
}
