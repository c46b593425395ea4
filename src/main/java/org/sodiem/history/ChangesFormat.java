package org.sodiem.history;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.sodiem.score.Basis;
import org.sodiem.score.Proof;
import org.sodiem.score.Remark;
import org.sodiem.score.Said;
import org.sodiem.score.Scorecard;
import org.sodiem.score.State;
import org.sodiem.score.Statement;

/**
 * The changes of one unit as bytes. Commits are told by their place among the unit's touches; a text, and a statement,
 * that comes again is told by the number it had the first time.
 */
final class ChangesFormat {

    private ChangesFormat() {}

    static byte[] write(List<UnitChange> changes, List<Touch> touches) throws IOException {
        Map<String, Integer> places = new HashMap<>();
        touches.forEach(touch -> places.put(touch.revision().id(), places.size()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(bytes)))) {
            Writer writer = new Writer(out);
            out.writeInt(changes.size());
            for (UnitChange change : changes) {
                out.writeInt(Objects.requireNonNull(places.get(change.revision().id())));
                writer.summary(change.before());
                writer.summary(change.after());
                out.writeInt(change.changes().size());
                for (ScoreChange step : change.changes()) {
                    writer.text(step.component());
                    writer.statement(step.before());
                    writer.statement(step.after());
                    out.writeBoolean(step.exchange());
                }
                out.writeInt(change.remarks().size());
                for (RemarkChange step : change.remarks()) {
                    writer.remark(step.before());
                    writer.remark(step.after());
                }
            }
        }
        return bytes.toByteArray();
    }

    /**
     * The changes again.
     *
     * @param bytes as they were written
     * @param touches the same touches
     */
    static List<UnitChange> read(byte[] bytes, List<Touch> touches) throws IOException {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes))))) {
            Reader reader = new Reader(in);
            List<UnitChange> changes = new ArrayList<>();
            for (int count = in.readInt(); count > 0; count--) {
                Touch touch = touches.get(in.readInt());
                Summary before = reader.summary();
                Summary after = reader.summary();
                List<ScoreChange> steps = new ArrayList<>();
                for (int rest = in.readInt(); rest > 0; rest--) {
                    String code = reader.text();
                    Statement said = reader.statement();
                    Statement says = reader.statement();
                    boolean exchange = in.readBoolean();
                    steps.add(new ScoreChange(
                            code, said, says, exchange ? ScoreChange.Cause.EXCHANGE : ScoreChange.Cause.COMMIT));
                }
                List<RemarkChange> remarks = new ArrayList<>();
                for (int rest = in.readInt(); rest > 0; rest--) {
                    remarks.add(new RemarkChange(reader.remark(), reader.remark()));
                }
                changes.add(new UnitChange(
                        touch.revision(), touch.landing(), touch.beginning(), before, after, steps, remarks));
            }
            return changes;
        }
    }

    private static final int NOTHING = -1;

    private record Writer(DataOutputStream out, Map<String, Integer> texts, Map<Statement, Integer> statements) {

        Writer(DataOutputStream out) {
            this(out, new HashMap<>(), new HashMap<>());
        }

        void text(@Nullable String text) throws IOException {
            Integer known = text == null ? Integer.valueOf(NOTHING) : texts.get(text);
            out.writeInt(known == null ? texts.size() : known);
            if (known == null && text != null) {
                texts.put(text, texts.size());
                out.writeInt(text.length());
                out.writeChars(text);
            }
        }

        private void figure(@Nullable BigDecimal figure) throws IOException {
            text(figure == null ? null : FactsFormat.text(figure));
        }

        private void date(@Nullable LocalDate date) throws IOException {
            text(date == null ? null : date.toString());
        }

        void summary(@Nullable Summary summary) throws IOException {
            text(summary == null ? null : summary.status().name());
            if (summary != null) {
                figure(summary.points());
                figure(summary.bonus());
                figure(summary.penalty());
                figure(summary.withSurvey());
                figure(summary.withoutSurvey());
            }
        }

        void statement(@Nullable Statement statement) throws IOException {
            Integer known = statement == null ? Integer.valueOf(NOTHING) : statements.get(statement);
            out.writeInt(known == null ? statements.size() : known);
            if (known != null || statement == null) {
                return;
            }
            statements.put(statement, statements.size());
            text(statement.component());
            figure(statement.basis().max());
            text(statement.basis().rule());
            text(statement.state().name());
            figure(statement.points());
            said(statement.said());
            proofs(statement.proofs());
            text(statement.note());
            date(statement.asOf());
        }

        void remark(@Nullable Remark remark) throws IOException {
            text(remark == null ? null : remark.on().kind().name());
            if (remark == null) {
                return;
            }
            text(remark.on().office());
            text(remark.on().pass());
            text(remark.on().code());
            text(remark.ruling().name());
            figure(remark.points());
            said(remark.said());
            out.writeBoolean(remark.asks());
            text(remark.text());
            proofs(remark.proofs());
            date(remark.date());
        }

        private void said(Said said) throws IOException {
            List<String> texts = FactsFormat.write(said);
            out.writeInt(texts.size());
            for (String text : texts) {
                text(text);
            }
        }

        private void proofs(List<Proof> proofs) throws IOException {
            out.writeInt(proofs.size());
            for (Proof proof : proofs) {
                text(proof.title());
                text(proof.number());
                date(proof.date());
                text(proof.issuer());
                text(proof.place());
                text(proof.section());
                text(proof.pages());
            }
        }
    }

    private record Reader(DataInputStream in, List<String> texts, List<Statement> statements) {

        Reader(DataInputStream in) {
            this(in, new ArrayList<>(), new ArrayList<>());
        }

        private @Nullable String textOrNull() throws IOException {
            int place = in.readInt();
            if (place == NOTHING) {
                return null;
            }
            if (place == texts.size()) {
                // Not as UTF-8: what is no text of Unicode, but half a character, has to come back too.
                byte[] units = in.readNBytes(in.readInt() * Character.BYTES);
                texts.add(ByteBuffer.wrap(units).asCharBuffer().toString());
            }
            return texts.get(place);
        }

        String text() throws IOException {
            return Objects.requireNonNull(textOrNull());
        }

        private @Nullable BigDecimal figureOrNull() throws IOException {
            String text = textOrNull();
            return text == null ? null : FactsFormat.figure(text);
        }

        private BigDecimal figure() throws IOException {
            return Objects.requireNonNull(figureOrNull());
        }

        private @Nullable LocalDate date() throws IOException {
            String text = textOrNull();
            return text == null ? null : LocalDate.parse(text);
        }

        @Nullable
        Summary summary() throws IOException {
            String status = textOrNull();
            return status == null
                    ? null
                    : new Summary(
                            Scorecard.Status.valueOf(status),
                            figureOrNull(),
                            figure(),
                            figure(),
                            figureOrNull(),
                            figureOrNull());
        }

        @Nullable
        Statement statement() throws IOException {
            int place = in.readInt();
            if (place == NOTHING) {
                return null;
            }
            if (place == statements.size()) {
                statements.add(new Statement(
                        text(),
                        new Basis(figure(), text()),
                        State.valueOf(text()),
                        figureOrNull(),
                        said(),
                        proofs(),
                        text(),
                        date()));
            }
            return statements.get(place);
        }

        @Nullable
        Remark remark() throws IOException {
            String kind = textOrNull();
            if (kind == null) {
                return null;
            }
            Remark.Subject on = new Remark.Subject(Remark.Kind.valueOf(kind), text(), text(), text());
            return new Remark(
                    on,
                    Remark.Ruling.valueOf(text()),
                    figureOrNull(),
                    said(),
                    in.readBoolean(),
                    text(),
                    proofs(),
                    date());
        }

        private List<Proof> proofs() throws IOException {
            List<Proof> proofs = new ArrayList<>();
            for (int rest = in.readInt(); rest > 0; rest--) {
                proofs.add(new Proof(text(), textOrNull(), date(), textOrNull(), textOrNull(), text(), text()));
            }
            return proofs;
        }

        private Said said() throws IOException {
            List<String> said = new ArrayList<>();
            for (int rest = in.readInt(); rest > 0; rest--) {
                said.add(text());
            }
            return FactsFormat.read(said);
        }
    }
}
