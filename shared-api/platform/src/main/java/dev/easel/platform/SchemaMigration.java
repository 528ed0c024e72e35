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
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .locations("classpath:db/" + schema)
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }
}
