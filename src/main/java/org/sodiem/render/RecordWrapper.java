package org.sodiem.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Directions;
import org.sodiem.markup.Html;

/**
 * Shows templates text, numbers, truth values, lists, records and cleaned HTML; refuses everything else.
 *
 * <p>FreeMarker's own wrappers would show the methods of every object too, {@code getClass} among them.
 */
final class RecordWrapper implements freemarker.template.ObjectWrapper {

    /** Lists this short are asked for their items again and again, as for the heads of a table by each of its cells. */
    private static final int SHORT = 32;

    private final Map<Class<?>, Map<String, Accessor>> components = new ConcurrentHashMap<>();

    /**
     * How a component is read.
     *
     * @param place its place among the components of its record, from 0
     * @param method what gives it
     */
    private record Accessor(int place, Method method) {}

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return new SimpleScalar(Directions.shown(text));
        }
        if (value instanceof Integer number) {
            return new SimpleNumber(number);
        }
        if (value instanceof Boolean truth) {
            return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        }
        if (value instanceof Html html) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html.text());
        }
        if (value instanceof Record record) {
            return new Components(record);
        }
        if (value instanceof List<?> list) {
            return new Items(list);
        }
        if (value instanceof TemplateModel model) {
            return model;
        }
        throw new TemplateModelException(
                "not for templates: " + value.getClass().getName());
    }

    private final class Items implements TemplateSequenceModel {
        private final List<?> list;
        private final @Nullable TemplateModel[] seen;

        Items(List<?> list) {
            this.list = list;
            this.seen = new TemplateModel[list.size() <= SHORT ? list.size() : 0];
        }

        @Override
        public @Nullable TemplateModel get(int index) throws TemplateModelException {
            if (index < 0 || index >= list.size()) {
                return null;
            }
            if (index >= seen.length) {
                return wrap(list.get(index));
            }
            TemplateModel known = seen[index];
            if (known == null) {
                known = wrap(list.get(index));
                seen[index] = known;
            }
            return known;
        }

        @Override
        public int size() {
            return list.size();
        }
    }

    /** Templates ask for most components twice: whether there is something, and what. */
    private final class Components implements TemplateHashModel, AdapterTemplateModel {
        private final Record record;
        private final Map<String, Accessor> accessors;
        private final @Nullable TemplateModel[] seen;

        Components(Record record) {
            this.record = record;
            this.accessors = components.computeIfAbsent(record.getClass(), RecordWrapper::accessors);
            this.seen = new TemplateModel[accessors.size()];
        }

        @Override
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            Accessor accessor = accessors.get(key);
            if (accessor == null) {
                String type = record.getClass().getSimpleName();
                throw new UnknownName(type + " has no component " + key, key, type + ": " + names(record.getClass()));
            }
            TemplateModel known = seen[accessor.place()];
            if (known != null) {
                return known;
            }
            try {
                TemplateModel read = wrap(accessor.method().invoke(record));
                seen[accessor.place()] = read;
                return read;
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new TemplateModelException(e);
            }
        }

        /** The record itself, for the program's own methods alone: templates have no way to ask for it. */
        @Override
        public Object getAdaptedObject(Class<?> hint) {
            return record;
        }

        @Override
        public boolean isEmpty() {
            return accessors.isEmpty();
        }
    }

    /** The components of a record in their order, with commas between. */
    static String names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Accessor> accessors(Class<?> type) {
        Map<String, Accessor> accessors = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            accessors.put(component.getName(), new Accessor(accessors.size(), component.getAccessor()));
        }
        return accessors;
    }
}
