package org.sodiem.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;
import org.sodiem.language.Words;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.FileKind;
import org.sodiem.model.ScoreBook;
import org.sodiem.source.Located;

/**
 * JSON Schemas (draft 2020-12) of every file a campaign is written in, for editors; made from its own criteria sets, so
 * that codes, options and titles are the campaign's.
 *
 * <p>They say what can be said about one file alone; the loader and the checks say the rest.
 */
public final class Schemas {

    /** The file by which a folder of schemas is known as ours. */
    public static final String MARKER = "sodiem-schema.json";

    private Schemas() {}

    /** What stands in {@link #MARKER}. */
    public static String marker() {
        return Json.text(new JsonObject().with("format", "sodiem-schema/1"));
    }

    /**
     * One schema.
     *
     * @param name its file name
     * @param content makes its text
     */
    public record Schema(String name, Supplier<String> content) {}

    /** All schemas of a campaign: of what stands in the folders of units for each index, then of the definitions. */
    public static List<Schema> of(ScoreBook book) {
        Words words = Words.in(book.campaign().locale());
        List<Schema> schemas = new ArrayList<>();
        for (CriteriaSet set : book.criteria()) {
            String index = set.index().value();
            schemas.add(new Schema(FileKind.SCORES.schema(index), () -> new ScoresSchema(book, set, words).text()));
            schemas.add(new Schema(FileKind.SURVEY.schema(index), () -> SurveySchema.text(set, words)));
            schemas.add(
                    new Schema(FileKind.EXTERNAL.schema(index), () -> new ScoresSchema(book, set, words).results()));
            schemas.add(new Schema(FileKind.APPRAISAL.schema(index), () -> AppraisalSchema.text(set, words)));
            schemas.add(new Schema(
                    FileKind.EXPLANATIONS.schema(index), () -> new ScoresSchema(book, set, words).explanations()));
            schemas.add(
                    new Schema(FileKind.APPROVAL.schema(index), () -> new ScoresSchema(book, set, words).approval()));
            schemas.add(new Schema(FileKind.TASKS.schema(index), () -> new PlanSchema(book, words).tasks(set)));
            schemas.add(
                    new Schema(FileKind.COMMITMENTS.schema(index), () -> new PlanSchema(book, words).commitments(set)));
        }
        schemas.add(new Schema(FileKind.CAMPAIGN.schema(""), () -> CampaignSchema.campaign(words)));
        schemas.add(new Schema(FileKind.UNITS.schema(""), () -> CampaignSchema.units(words)));
        schemas.add(new Schema(FileKind.PLAN.schema(""), () -> new PlanSchema(book, words).plan()));
        schemas.add(new Schema(FileKind.PUBLICATION.schema(""), () -> CampaignSchema.publication(words)));
        schemas.add(new Schema(FileKind.EXEMPTIONS.schema(""), () -> CampaignSchema.exemptions(words)));
        List<String> kinds = book.campaign().indexes().stream()
                .flatMap(index -> index.kinds().stream().map(Located::value))
                .distinct()
                .toList();
        schemas.add(new Schema(FileKind.CRITERIA.schema(""), () -> CriteriaSchema.text(words, kinds)));
        return schemas;
    }
}
