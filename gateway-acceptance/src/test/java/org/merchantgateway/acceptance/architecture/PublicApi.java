package org.merchantgateway.acceptance.architecture;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public API of some packages as text: what a user can compile against, a line for every type and member, sorted. It is the same
 * whichever JDK has compiled the classes. Names in {@code java.lang} and below {@code org.merchantgateway} are shortened.
 */
final class PublicApi {

    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals(Object)", "hashCode()", "toString()");

    private PublicApi() {}

    /** The text of some classes; those that are not public are left out. */
    static String of(Stream<Class<?>> classes) {
        return classes.filter(PublicApi::isVisible)
                .sorted(Comparator.comparing(Class::getName))
                .map(PublicApi::text)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isVisible(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return !type.isSynthetic()
                && !type.isAnonymousClass()
                && !type.isLocalClass()
                && (outer == null
                        ? Modifier.isPublic(type.getModifiers())
                        : isVisible(outer) && isVisible(type.getModifiers(), outer));
    }

    private static boolean isVisible(int modifiers, Class<?> declaring) {
        return Modifier.isPublic(modifiers)
                || Modifier.isProtected(modifiers) && !Modifier.isFinal(declaring.getModifiers());
    }

    private static String text(Class<?> type) {
        return head(type) + "\n"
                + members(type).stream().map(line -> "    " + line + "\n").collect(Collectors.joining());
    }

    private static String head(Class<?> type) {
        StringBuilder head = new StringBuilder(modifiers(type))
                .append(kind(type))
                .append(' ')
                .append(name(type));
        head.append(parameters(type));
        if (type.isRecord()) {
            head.append(Arrays.stream(type.getRecordComponents())
                    .map(component -> name(component.getGenericType()) + " " + component.getName())
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        Type above = type.getGenericSuperclass();
        if (above != null && above != Object.class && !type.isRecord() && !type.isEnum()) {
            head.append(" extends ").append(name(above));
        }
        if (!type.isAnnotation()) {
            head.append(list(type.isInterface() ? " extends " : " implements ", type.getGenericInterfaces()));
        }
        if (type.isSealed() && !type.isEnum()) {
            Type[] cases = type.getPermittedSubclasses();
            Arrays.sort(cases, Comparator.comparing(Type::getTypeName));
            head.append(list(" permits ", cases));
        }
        return head.toString();
    }

    private static String modifiers(Class<?> type) {
        int modifiers = type.getModifiers();
        String visibility = Modifier.isPublic(modifiers) ? "public " : "protected ";
        if (type.isInterface() || type.isEnum() || type.isRecord()) {
            return visibility + (type.isSealed() && !type.isEnum() ? "sealed " : "");
        }
        return visibility
                + (type.getDeclaringClass() != null && Modifier.isStatic(modifiers) ? "static " : "")
                + (Modifier.isAbstract(modifiers) ? "abstract " : "")
                + (Modifier.isFinal(modifiers) ? "final " : "")
                + (type.isSealed() ? "sealed " : "");
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface";
        }
        if (type.isInterface()) {
            return "interface";
        }
        if (type.isEnum()) {
            return "enum";
        }
        return type.isRecord() ? "record" : "class";
    }

    private static List<String> members(Class<?> type) {
        List<String> lines = new ArrayList<>();
        if (type.isEnum()) {
            lines.add("constants "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", ")));
        }
        constructors(type).sorted().forEach(lines::add);
        Set<String> others = new TreeSet<>();
        addMembers(type, type, others);
        lines.addAll(others);
        return lines;
    }

    private static Stream<String> constructors(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> isVisible(constructor, type))
                .map(constructor -> visibility(constructor)
                        + parameters(constructor)
                        + type.getSimpleName()
                        + arguments(constructor)
                        + failures(constructor));
    }

    /** With those that a class has from a superclass that nobody sees. */
    private static void addMembers(Class<?> type, Class<?> declaring, Set<String> lines) {
        Arrays.stream(declaring.getDeclaredFields())
                .filter(field -> isVisible(field, type) && !field.isEnumConstant())
                .forEach(field -> lines.add(line(field)));
        Arrays.stream(declaring.getDeclaredMethods())
                .filter(method -> isVisible(method, type) && !method.isBridge() && !isImplied(type, method))
                .forEach(method -> lines.add(line(method)));
        Class<?> above = declaring.getSuperclass();
        if (above != null && !isVisible(above)) {
            addMembers(type, above, lines);
        }
    }

    private static boolean isVisible(Member member, Class<?> type) {
        return !member.isSynthetic() && isVisible(member.getModifiers(), type);
    }

    /** What every object, every enum and every record has. */
    private static boolean isImplied(Class<?> type, Method method) {
        String signature = method.getName() + arguments(method);
        boolean ofEnum = type.isEnum() && (signature.equals("values()") || signature.equals("valueOf(String)"));
        boolean ofRecord = type.isRecord()
                && method.getParameterCount() == 0
                && Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .anyMatch(method.getName()::equals);
        return OF_EVERY_OBJECT.contains(signature) || ofEnum || ofRecord;
    }

    private static String line(Field field) {
        return visibility(field) + (Modifier.isStatic(field.getModifiers()) ? "static " : "")
                + (Modifier.isFinal(field.getModifiers()) ? "final " : "") + name(field.getGenericType()) + " "
                + field.getName() + deprecation(field);
    }

    private static String line(Method method) {
        int modifiers = method.getModifiers();
        boolean ofInterface = method.getDeclaringClass().isInterface();
        Object standard = method.getDefaultValue();
        return visibility(method)
                + (Modifier.isStatic(modifiers) ? "static " : "")
                + (method.isDefault() ? "default " : "")
                + (Modifier.isAbstract(modifiers) && !ofInterface ? "abstract " : "")
                + parameters(method) + name(method.getGenericReturnType()) + " " + method.getName()
                + arguments(method) + failures(method)
                + (standard == null ? "" : " default " + value(standard)) + deprecation(method);
    }

    private static String value(Object standard) {
        return standard instanceof Object[] several
                ? Arrays.stream(several).map(PublicApi::value).collect(Collectors.joining(", ", "{", "}"))
                : standard instanceof Class<?> type ? name(type) : String.valueOf(standard);
    }

    private static String visibility(Member member) {
        return Modifier.isProtected(member.getModifiers()) ? "protected " : "";
    }

    private static String deprecation(AnnotatedElement member) {
        return member.isAnnotationPresent(Deprecated.class) ? " @Deprecated" : "";
    }

    /** {@code <T extends A & B> }, or nothing. */
    private static String parameters(GenericDeclaration generic) {
        String names = Arrays.stream(generic.getTypeParameters())
                .map(parameter -> parameter + bounds(parameter))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "<" + names + ">" + (generic instanceof Executable ? " " : "");
    }

    private static String bounds(TypeVariable<?> parameter) {
        return Arrays.stream(parameter.getBounds())
                .filter(bound -> bound != Object.class)
                .map(PublicApi::name)
                .reduce((one, more) -> one + " & " + more)
                .map(bounds -> " extends " + bounds)
                .orElse("");
    }

    private static String arguments(Executable executable) {
        String names = Arrays.stream(executable.getGenericParameterTypes())
                .map(PublicApi::name)
                .collect(Collectors.joining(", "));
        return "(" + (executable.isVarArgs() ? names.replaceFirst("\\[]$", "...") : names) + ")";
    }

    private static String failures(Executable executable) {
        return list(" throws ", executable.getGenericExceptionTypes());
    }

    private static String list(String before, Type... types) {
        return types.length == 0
                ? ""
                : before + Arrays.stream(types).map(PublicApi::name).collect(Collectors.joining(", "));
    }

    private static String name(Type type) {
        return Objects.requireNonNull(type)
                .getTypeName()
                .replace('$', '.')
                .replaceAll("\\bjava\\.lang\\.(?=[A-Z])", "")
                .replaceAll("\\borg\\.merchantgateway\\.", "");
    }
}
