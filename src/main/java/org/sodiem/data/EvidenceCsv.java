package org.sodiem.data;

import java.util.stream.Collectors;
import org.sodiem.model.Campaign;
import org.sodiem.view.Document;
import org.sodiem.view.EvidenceRegister;

/** One row a document: what it is, who cites it and what it proves. */
public final class EvidenceCsv {

    private EvidenceCsv() {}

    /** The whole register as CSV, in its order; an internal document has no address. */
    public static String write(Campaign campaign, EvidenceRegister register) {
        CsvText csv = new CsvText();
        for (String name :
                "campaign,fictitious,number,title,issuer,date,internal,address,units,components".split(",", -1)) {
            csv.cell(name);
        }
        csv.endRow();
        for (EvidenceRegister.Registered cited : register.documents()) {
            Document document = cited.document();
            csv.cell(campaign.id())
                    .cell(String.valueOf(campaign.fictitious()))
                    .cell(document.number())
                    .cell(document.title())
                    .cell(document.issuer())
                    .cell(document.date() == null ? "" : document.date().toString())
                    .cell(String.valueOf(document.access().isInternal()))
                    .cell(document.access().address())
                    .cell(cited.units().stream().map(unit -> unit.id().value()).collect(Collectors.joining(" ")))
                    .cell(cited.proves().stream()
                            .map(EvidenceRegister.Proven::code)
                            .collect(Collectors.joining(" ")))
                    .endRow();
        }
        return csv.toString();
    }
}
