package org.sodiem.data;

import java.math.BigDecimal;
import org.sodiem.json.JsonObject;
import org.sodiem.model.Facts;
import org.sodiem.score.Said;

/** What was entered, each kind under its own names; no property where nothing was. */
record FactsJson() implements Said.Cases<JsonObject>, Facts.Cases<JsonObject> {

    @Override
    public JsonObject nothing() {
        return new JsonObject();
    }

    @Override
    public JsonObject unread() {
        return new JsonObject();
    }

    @Override
    public JsonObject entered(Facts facts) {
        return facts.match(this);
    }

    @Override
    public JsonObject surveyed(BigDecimal percent) {
        return new JsonObject().with("survey", percent);
    }

    @Override
    public JsonObject none(Facts.None facts) {
        return new JsonObject();
    }

    @Override
    public JsonObject unreadable(Facts.Unreadable facts) {
        return new JsonObject();
    }

    @Override
    public JsonObject notApplicable(Facts.NotApplicable facts) {
        return new JsonObject().with("notApplicable", facts.reason());
    }

    @Override
    public JsonObject chosen(Facts.Chosen facts) {
        return new JsonObject().with("choice", facts.option().value());
    }

    @Override
    public JsonObject met(Facts.Met facts) {
        return new JsonObject().with("met", facts.items(), item -> item.value());
    }

    @Override
    public JsonObject proportion(Facts.Proportion facts) {
        return new JsonObject()
                .with("numerator", facts.numerator().value())
                .with("denominator", facts.denominator().value());
    }

    @Override
    public JsonObject measure(Facts.Measure facts) {
        return new JsonObject().with("value", facts.value().value());
    }

    @Override
    public JsonObject amount(Facts.Amount facts) {
        return new JsonObject().with("count", facts.count().value());
    }

    @Override
    public JsonObject faults(Facts.Faults facts) {
        JsonObject cases = new JsonObject();
        facts.cases().forEach(fault -> cases.with(fault.id().value(), fault.count()));
        return new JsonObject().with("faults", cases);
    }

    @Override
    public JsonObject figures(Facts.Figures facts) {
        JsonObject figures = new JsonObject();
        JsonObject previous = new JsonObject();
        facts.values()
                .forEach(value -> (value.previous() ? previous : figures)
                        .with(value.id(), value.value().value()));
        return new JsonObject().with("figures", figures).unlessEmpty("previous", previous);
    }
}
