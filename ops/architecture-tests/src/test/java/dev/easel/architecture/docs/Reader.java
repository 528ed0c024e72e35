package dev.easel.architecture.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import org.axonframework.config.ProcessingGroup;

/** A class that reads events: a projection, a saga, or what stands beside sagas. */
record Reader(String group, JavaClass type) {

    static Reader of(JavaClass type) {
        return new Reader(type.getAnnotationOfType(ProcessingGroup.class).value(), type);
    }

    /** Whether it only shows what happened; otherwise it makes something happen. */
    boolean isProjection() {
        return type.getPackageName().startsWith("dev.easel.query.");
    }
}
