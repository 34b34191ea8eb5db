package org.merchantgateway.domain.rule;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.Limits;
import org.merchantgateway.domain.notation.RequiredByManual;

/**
 * One part of a value, with the constraints that stand on it. All code that looks for constraints does it here: on a
 * record's components, on the accessors of a class with a generated builder, or on the private fields of any other
 * class.
 *
 * @param owner the type that has the part
 * @param name the component, accessor or field
 * @param type the part's type, with the constraints on it and inside it
 * @param accessor reads the part; null for a private field without one, which is read by its own class alone
 */
public record Part(
        Class<?> owner,
        String name,
        AnnotatedType type,
        @Nullable Method accessor) {

    /**
     * The parts of a type, in the order of their declaration; static fields are none of them.
     *
     * @param type a record, an abstract class with a nested {@code Builder}, or a class with fields
     * @throws IllegalArgumentException if a class should have been generated for the type and was not
     */
    public static List<Part> of(Class<?> type) {
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .map(part -> new Part(type, part.getName(), part.getAnnotatedType(), part.getAccessor()))
                    .toList();
        }
        return isGenerated(type)
                ? fields(generated(type))
                        .filter(field -> !Modifier.isTransient(field.getModifiers()))
                        .map(field -> accessed(type, field.getName()))
                        .toList()
                : fields(type)
                        .map(field -> new Part(type, field.getName(), field.getAnnotatedType(), publicAccessor(field)))
                        .toList();
    }

    /** The public method of a field's own name; null if there is none, as in a secret. */
    private static @Nullable Method publicAccessor(Field field) {
        try {
            return field.getDeclaringClass().getMethod(field.getName());
        } catch (NoSuchMethodException hidden) {
            return null;
        }
    }

    /**
     * Whether the type's fields and builder are generated. Then the type is an abstract class and has a nested type
     * named {@code Builder}.
     */
    public static boolean isGenerated(Class<?> type) {
        return Modifier.isAbstract(type.getModifiers())
                && !type.isInterface()
                && Arrays.stream(type.getDeclaredClasses())
                        .anyMatch(inner -> inner.getSimpleName().equals("Builder"));
    }

    /** Whether a type has parts, and each is read by an accessor: not those of a secret. */
    static boolean areReadable(Class<?> type) {
        List<Part> parts = of(type);
        return !parts.isEmpty() && parts.stream().allMatch(part -> part.accessor() != null);
    }

    /**
     * The generated class. Its fields are in the order in which the accessors are declared; reflection does not give
     * methods in a fixed order.
     */
    private static Class<?> generated(Class<?> type) {
        String name = type.getPackageName() + ".Immutable" + type.getSimpleName();
        try {
            return Class.forName(name, false, type.getClassLoader());
        } catch (ClassNotFoundException notGenerated) {
            throw new IllegalArgumentException("no class was generated for " + type, notGenerated);
        }
    }

    private static Stream<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic());
    }

    private static Part accessed(Class<?> type, String name) {
        try {
            Method accessor = type.getDeclaredMethod(name);
            return new Part(type, name, accessor.getAnnotatedReturnType(), accessor);
        } catch (NoSuchMethodException another) {
            throw new IllegalArgumentException(type + " has no accessor " + name, another);
        }
    }

    /**
     * The field by which violations name the part. A part named {@code value} gets the name of its type with a small
     * first letter: {@code currency} for {@code Currency}.
     */
    public String path() {
        return name.equals("value") ? decapitalised(owner.getSimpleName()) : name;
    }

    /** The name by which limits know the field that a notation on this part stands for: {@code itemName}. */
    public String limitedField(Conforms notation) {
        return notation.field().isEmpty() ? path() : notation.field();
    }

    /** With a small first letter. */
    private static String decapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The name by which limits know whether the part is required: {@code payByBinding.ip}. */
    private String key() {
        return decapitalised(owner.getSimpleName()) + "." + name;
    }

    /** Whether the part may be missing: its type is {@link Optional}. Any other part is required. */
    public boolean isOptional() {
        return type.getType() instanceof java.lang.reflect.ParameterizedType parameterized
                && parameterized.getRawType() == Optional.class;
    }

    /** Whether it must be there though it is an Optional, unless a gateway's limits say otherwise. */
    public boolean isRequiredByManual() {
        return accessor != null && accessor.isAnnotationPresent(RequiredByManual.class);
    }

    /** Whether it must be there at a gateway though it is an Optional. */
    public boolean isRequired(Limits limits) {
        return isOptional() && limits.isRequired(key(), isRequiredByManual());
    }

    /** Where the constraints stand: on the part's type, or on what its Optional holds. */
    public AnnotatedType constrained() {
        return isOptional() && type instanceof AnnotatedParameterizedType parameterized
                ? parameterized.getAnnotatedActualTypeArguments()[0]
                : type;
    }

    /**
     * The part of a value.
     *
     * @param whole a value of the {@link #owner()}, not null
     * @return null where the value was not checked yet and the part is missing
     * @throws IllegalArgumentException if the part is a private field, or reading it fails
     */
    public @Nullable Object read(Object whole) {
        if (accessor == null) {
            throw new IllegalArgumentException("a private field is not read from outside: " + this);
        }
        try {
            return accessor.invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot be read: " + this, e);
        }
    }

    @Override
    public String toString() {
        return owner.getSimpleName() + "." + name;
    }
}
