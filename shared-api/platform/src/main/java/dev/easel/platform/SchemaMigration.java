package dev.easel.platform;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A schema that this process owns and brings up to date before anything uses the database.
 *
 * @param order lower first: {@code engine} is 0
 * @param schema also the folder of its scripts, {@code db/<schema>}
 */
public record SchemaMigration(int order, String schema) {

    void run(DataSource dataSource) {
        runIn(dataSource, schema);
    }

    /** Makes the same tables in another schema: a twin, empty as the first was. */
    public void runIn(DataSource dataSource, String twin) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(twin)
                .defaultSchema(twin)
                .createSchemas(true)
                .locations("classpath:db/" + schema)
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }
}
