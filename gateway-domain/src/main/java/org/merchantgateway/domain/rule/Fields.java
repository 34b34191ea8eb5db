package org.merchantgateway.domain.rule;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.SecretText;

/**
 * A value split into its parts by name. Parts can be changed, and the value built again: by its record's constructor,
 * by its builder, or, of a secret, by its factory. Immutable: {@link #with} returns a copy. For generators and tests
 * only, because it reads and calls by reflection and holds secrets in plain text.
 */
public final class Fields {

    /** Computed once for each type, because every operation that is sent is asked. */
    private static final ClassValue<Boolean> MADE_OF_PARTS = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return type.isRecord()
                    || Part.isGenerated(type)
                    || isLikeARecord(type)
                    || (SecretText.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()));
        }
    };

    private static final ClassValue<Class<?>> DECLARED = new ClassValue<>() {
        @Override
        protected Class<?> computeValue(Class<?> type) {
            Class<?> declared = type.getSuperclass();
            return declared != null && Part.isGenerated(declared) ? declared : type;
        }
    };

    /** The type as the domain declares it, which is built again. */
    private final Class<?> type;
    /** Values by the part's name, in the order of the parts; an optional part is an {@link Optional}, never null. */
    private final Map<String, Object> values;

    private Fields(Class<?> type, Map<String, Object> values) {
        this.type = type;
        this.values = values;
    }

    /**
     * Whether values of a type are made of parts: of a record, of a type with a generated builder, of a secret. For any
     * other type {@link #of(Object)} is of no use.
     */
    public static boolean areIn(Class<?> type) {
        return MADE_OF_PARTS.get(type);
    }

    /** Whether it is a final class of the domain, a value, whose fields have accessors of their names and one public
     * constructor: built as a record is. */
    private static boolean isLikeARecord(Class<?> type) {
        return Modifier.isFinal(type.getModifiers())
                && type.getPackageName().startsWith("org.merchantgateway.")
                && !type.isEnum()
                && Part.areReadable(type)
                && Arrays.stream(type.getConstructors())
                        .anyMatch(constructor -> Arrays.equals(constructor.getParameterTypes(), partTypes(type)))
                && hasEqualsOfItsOwn(type);
    }

    private static Class<?>[] partTypes(Class<?> type) {
        return Part.of(type).stream()
                .map(part -> Objects.requireNonNull(part.accessor()).getReturnType())
                .toArray(Class<?>[]::new);
    }

    private static boolean hasEqualsOfItsOwn(Class<?> type) {
        try {
            return type.getMethod("equals", Object.class).getDeclaringClass() == type;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The type of a value as the domain declares it; never the class that is generated from it.
     *
     * @param whole not null
     */
    public static Class<?> typeOf(Object whole) {
        return DECLARED.get(whole.getClass());
    }

    /**
     * The values of all parts, in their order. Nothing is checked before {@link #build()}.
     *
     * @param type a type for which {@link #areIn} is true
     * @param all one value for each part, not fewer; an {@link Optional} for an optional part
     */
    public static Fields of(Class<?> type, List<Object> all) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<Part> parts = Part.of(type);
        for (int i = 0; i < parts.size(); i++) {
            values.put(parts.get(i).name(), all.get(i));
        }
        return new Fields(type, values);
    }

    /**
     * Reads the parts of a value.
     *
     * @param whole a value of a type for which {@link #areIn} is true, not null
     * @throws NullPointerException if a part is null; the message is the part's name
     */
    public static Fields of(Object whole) {
        Class<?> type = typeOf(whole);
        return of(type, Part.of(type).stream().map(part -> read(part, whole)).toList());
    }

    /** A part's value; of a secret its plain text. */
    private static Object read(Part part, Object whole) {
        return whole instanceof SecretText secret
                ? secret.reveal()
                : Objects.requireNonNull(part.read(whole), part.name());
    }

    /**
     * The value of a part.
     *
     * @param name the record's component or the accessor; {@code value} for a secret's text
     * @throws NullPointerException if there is no part of that name
     */
    public Object get(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    /**
     * The value of a part, as a type.
     *
     * @throws NullPointerException if there is no part of that name
     * @throws ClassCastException if its value is of another type
     */
    public <T> T get(String name, Class<T> as) {
        return as.cast(get(name));
    }

    /**
     * The value inside an optional part; empty if the part is missing.
     *
     * @throws NullPointerException if there is no part of that name
     * @throws ClassCastException if the part is not optional, or holds a value of another type
     */
    public <T> Optional<T> find(String name, Class<T> as) {
        Optional<?> held = get(name, Optional.class);
        return held.map(as::cast);
    }

    /** Whether there is a part of that name. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /**
     * A copy with another value of one part.
     *
     * @param name a part's name; it is not checked here, so a wrong one shows in {@link #build()} at the earliest
     * @param value an {@link Optional} for an optional part
     */
    public Fields with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new Fields(type, changed);
    }

    /**
     * Builds a value of the type from the parts. All its rules are checked, as for any other caller.
     *
     * @return a new value; equal to the one that was read if no part was changed and its type defines equality
     * @throws org.merchantgateway.domain.notation.InvalidRequest if it is refused
     * @throws IllegalArgumentException if there is no constructor, builder or factory that can be called with these
     *     parts
     */
    public Object build() {
        return build(null);
    }

    /**
     * Builds a value as {@link #build()} does, for one gateway: by the factory or the builder that takes its profile,
     * where the type has one. Any other type is built within the manual's limits.
     *
     * @param profile the gateway's; no type of this package, which profiles stand on; null for the manual's limits
     */
    public Object build(@Nullable Object profile) {
        try {
            return built(profile);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException("cannot be made: " + type, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot be made, is it public? " + type, e);
        }
    }

    private Object built(@Nullable Object profile) throws ReflectiveOperationException {
        Optional<Method> factory = factoryWith(profile);
        if (factory.isPresent()) {
            List<@Nullable Object> arguments = new ArrayList<>(values.values());
            arguments.add(factory.get().getParameterTypes()[0].isInstance(profile) ? 0 : values.size(), profile);
            return factory.get().invoke(null, arguments.toArray());
        }
        if (type.isRecord() || isLikeARecord(type)) {
            return canonical().newInstance(values.values().toArray());
        }
        return Part.isGenerated(type)
                ? byBuilder(profile)
                : type.getMethod("of", String.class).invoke(null, get("value"));
    }

    /** The factory that takes all parts and a profile, which is the first of its parameters or the last. */
    private Optional<Method> factoryWith(@Nullable Object profile) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals("of") && method.getParameterCount() == values.size() + 1)
                .filter(method -> method.getParameterTypes()[0].isInstance(profile)
                        || method.getParameterTypes()[values.size()].isInstance(profile))
                .findFirst();
    }

    /** The constructor with all parts. */
    private Constructor<?> canonical() throws NoSuchMethodException {
        return type.getDeclaredConstructor(partTypes(type));
    }

    /** Calls the public setter of every part that is not missing, and then {@code build()}. */
    private Object byBuilder(@Nullable Object profile) throws ReflectiveOperationException {
        Method begin = begin(profile);
        Object builder = begin.getParameterCount() == 0 ? begin.invoke(null) : begin.invoke(null, profile);
        for (Map.Entry<String, Object> field : values.entrySet()) {
            Object value = field.getValue() instanceof Optional<?> held ? held.orElse(null) : field.getValue();
            if (value != null) {
                setter(begin.getReturnType(), field.getKey(), value).invoke(builder, value);
            }
        }
        return begin.getReturnType().getMethod("build").invoke(builder);
    }

    /** The method that makes a builder: the one that takes the profile, else the one that takes nothing. */
    private Method begin(@Nullable Object profile) throws NoSuchMethodException {
        for (Method method : type.getMethods()) {
            if (method.getName().equals("builder")
                    && method.getParameterCount() == 1
                    && method.getParameterTypes()[0].isInstance(profile)) {
                return method;
            }
        }
        return type.getMethod("builder");
    }

    /** The builder's method of that name with one parameter that accepts the value. */
    private static Method setter(Class<?> builder, String name, Object value) throws NoSuchMethodException {
        return Arrays.stream(builder.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .filter(method -> takes(method.getParameterTypes()[0], value))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(builder + " has no setter for " + name));
    }

    /** Whether a parameter accepts the value; of the primitive types, those that the domain uses. */
    private static boolean takes(Class<?> parameter, Object value) {
        return parameter.isInstance(value)
                || (parameter == int.class && value instanceof Integer)
                || (parameter == boolean.class && value instanceof Boolean);
    }
}
