package dev.easel.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;

/** What all tests here look at, read once. */
public final class House {

    /** Where everything lies, seen from where the tests run. */
    public static final Path ROOT = Path.of("..", "..");

    /** Every class that ships. */
    public static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/architecture-tests/"))
            .importPackages("dev.easel");

    private House() {}
}
