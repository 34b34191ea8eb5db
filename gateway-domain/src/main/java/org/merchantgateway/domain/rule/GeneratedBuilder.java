package org.merchantgateway.domain.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Settings by which Immutables generates, at compile time, the fields and the builder of a type with many fields. The
 * type declares its accessors and, in its {@code Builder}, the setters that are public; what is generated is
 * package-private and checks nothing. The type's own {@code build()} does, by {@link Rules#check}: so every violation
 * is reported at once.
 *
 * <p>A type with this annotation is abstract, has {@code @Value.Immutable} too, and a nested abstract class
 * {@code Builder} whose {@code unchecked()} returns a value that may have null in required parts.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        build = "unchecked",
        from = "copy",
        validationMethod = Value.Style.ValidationMethod.NONE,
        optionalAcceptNullable = true,
        fallbackNullableAnnotation = Nullable.class,
        allowedClasspathAnnotations = Override.class,
        jdkOnly = true,
        defaults = @Value.Immutable(copy = false))
public @interface GeneratedBuilder {}
