using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Domain.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Assessments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "assessment_assessments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    theme_set = table.Column<string>(type: "TEXT", nullable: false),
                    themes_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_assessments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assessment_replies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    said = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    asked_keys = table.Column<string>(type: "TEXT", nullable: false),
                    not_these_keys = table.Column<string>(type: "TEXT", nullable: false),
                    look_again = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    with_employee = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_replies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "expectation_sheets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    opened_by = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    coordinator_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_expectation_sheets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assessment_known",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assessment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    domain = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    find_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    written_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_citizen_alone = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    found_out_as = table.Column<Guid>(type: "TEXT", nullable: true),
                    taken_back_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_known", x => x.id);
                    table.ForeignKey(
                        name: "FK_assessment_known_assessment_assessments_assessment_id",
                        column: x => x.assessment_id,
                        principalTable: "assessment_assessments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assessment_placings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assessment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", nullable: false),
                    sub_theme = table.Column<string>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    level = table.Column<string>(type: "TEXT", nullable: false),
                    need = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_placings", x => x.id);
                    table.ForeignKey(
                        name: "FK_assessment_placings_assessment_assessments_assessment_id",
                        column: x => x.assessment_id,
                        principalTable: "assessment_assessments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assessment_statements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assessment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", nullable: false),
                    sub_theme = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    relation = table.Column<string>(type: "TEXT", nullable: false),
                    tone = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    said_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    written_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_citizen_alone = table.Column<bool>(type: "INTEGER", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    corrects = table.Column<Guid>(type: "TEXT", nullable: true),
                    taken_back_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_statements", x => x.id);
                    table.ForeignKey(
                        name: "FK_assessment_statements_assessment_assessments_assessment_id",
                        column: x => x.assessment_id,
                        principalTable: "assessment_assessments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assessment_summaries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assessment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    for_citizen = table.Column<string>(type: "TEXT", nullable: false),
                    professional = table.Column<string>(type: "TEXT", nullable: false),
                    hard_why = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_summaries", x => x.id);
                    table.ForeignKey(
                        name: "FK_assessment_summaries_assessment_assessments_assessment_id",
                        column: x => x.assessment_id,
                        principalTable: "assessment_assessments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assessment_themes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assessment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    no_view_why = table.Column<string>(type: "TEXT", nullable: false),
                    no_view_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_themes", x => x.id);
                    table.ForeignKey(
                        name: "FK_assessment_themes_assessment_assessments_assessment_id",
                        column: x => x.assessment_id,
                        principalTable: "assessment_assessments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "expectation_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sheet_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    relation = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    hard_why = table.Column<string>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    by_citizen_alone = table.Column<bool>(type: "INTEGER", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_expectation_lines", x => x.id);
                    table.ForeignKey(
                        name: "FK_expectation_lines_expectation_sheets_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "expectation_sheets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_assessment_assessments_case_id",
                table: "assessment_assessments",
                column: "case_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assessment_assessments_citizen_id",
                table: "assessment_assessments",
                column: "citizen_id");

            migrationBuilder.CreateIndex(
                name: "IX_assessment_known_assessment_id",
                table: "assessment_known",
                column: "assessment_id");

            migrationBuilder.CreateIndex(
                name: "IX_assessment_known_citizen_id",
                table: "assessment_known",
                column: "citizen_id");

            migrationBuilder.CreateIndex(
                name: "IX_assessment_placings_assessment_id_theme_no",
                table: "assessment_placings",
                columns: new[] { "assessment_id", "theme", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assessment_replies_case_id_about",
                table: "assessment_replies",
                columns: new[] { "case_id", "about" });

            migrationBuilder.CreateIndex(
                name: "IX_assessment_statements_assessment_id",
                table: "assessment_statements",
                column: "assessment_id");

            migrationBuilder.CreateIndex(
                name: "IX_assessment_summaries_assessment_id",
                table: "assessment_summaries",
                column: "assessment_id");

            migrationBuilder.CreateIndex(
                name: "IX_assessment_summaries_case_id_no",
                table: "assessment_summaries",
                columns: new[] { "case_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assessment_themes_assessment_id_theme_round",
                table: "assessment_themes",
                columns: new[] { "assessment_id", "theme", "round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_expectation_lines_sheet_id",
                table: "expectation_lines",
                column: "sheet_id");

            migrationBuilder.CreateIndex(
                name: "IX_expectation_sheets_case_id_no",
                table: "expectation_sheets",
                columns: new[] { "case_id", "no" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assessment_known");

            migrationBuilder.DropTable(
                name: "assessment_placings");

            migrationBuilder.DropTable(
                name: "assessment_replies");

            migrationBuilder.DropTable(
                name: "assessment_statements");

            migrationBuilder.DropTable(
                name: "assessment_summaries");

            migrationBuilder.DropTable(
                name: "assessment_themes");

            migrationBuilder.DropTable(
                name: "expectation_lines");

            migrationBuilder.DropTable(
                name: "assessment_assessments");

            migrationBuilder.DropTable(
                name: "expectation_sheets");
        }
    }
}
