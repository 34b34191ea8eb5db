package org.merchantgateway.simulator.setting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Settings whose fields, copies and builder Immutables generates at compile time. The type declares all that is public. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        fallbackNullableAnnotation = Nullable.class,
        allowedClasspathAnnotations = Override.class,
        jdkOnly = true)
@interface GeneratedSettings {}
