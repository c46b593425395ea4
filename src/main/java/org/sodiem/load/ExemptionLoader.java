package org.sodiem.load;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Exemption;
import org.sodiem.source.SourceFile;

/** Reads {@code not-applicable.yaml}. */
final class ExemptionLoader {

    private static final HeadKey EXEMPTIONS = HeadKey.ofList("not-applicable", List.of("components"));

    private ExemptionLoader() {}

    /** What does not apply; null where the file has an error of shape: nobody is exempted by half a decision. */
    static @Nullable List<Exemption> load(SourceFile file, Problems problems) {
        return Fields.wholly(
                file,
                EXEMPTIONS,
                problems,
                fields -> fields.fullList(
                        EXEMPTIONS.name(), Limits.EXEMPTIONS, exemption -> exemption(exemption, problems)));
    }

    private static Exemption exemption(Fields fields, Problems problems) {
        if (!fields.has("units") && !fields.has("kinds")) {
            problems.add(Code.MISSING_KEY, fields.at(), "units");
        }
        fields.require("components");
        return new Exemption(
                fields.reference("index"),
                fields.references("components"),
                fields.references("units"),
                fields.references("kinds"),
                fields.prose("reason"),
                fields.text("decision").value(),
                fields.date("date").value(),
                fields.text("issuer").value());
    }
}
