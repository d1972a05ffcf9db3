using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Domain.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Cases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "case_cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    said = table.Column<string>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    phase = table.Column<string>(type: "TEXT", nullable: false),
                    ball = table.Column<string>(type: "TEXT", nullable: false),
                    ball_name = table.Column<string>(type: "TEXT", nullable: false),
                    ball_for = table.Column<string>(type: "TEXT", nullable: false),
                    ball_since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    citizen_does = table.Column<string>(type: "TEXT", nullable: false),
                    citizen_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    next = table.Column<string>(type: "TEXT", nullable: false),
                    deadline = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    doubt_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    doubt_words = table.Column<string>(type: "TEXT", nullable: false),
                    doubt_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end = table.Column<string>(type: "TEXT", nullable: true),
                    end_why = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_cases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_kind_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_kind_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_delays",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    was = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_delays", x => x.id);
                    table.ForeignKey(
                        name: "FK_case_delays_case_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "case_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_spans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    phase = table.Column<string>(type: "TEXT", nullable: false),
                    began_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_spans", x => x.id);
                    table.ForeignKey(
                        name: "FK_case_spans_case_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "case_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_case_cases_citizen_id_ended_on",
                table: "case_cases",
                columns: new[] { "citizen_id", "ended_on" });

            migrationBuilder.CreateIndex(
                name: "IX_case_delays_case_id",
                table: "case_delays",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_case_kind_versions_code_no",
                table: "case_kind_versions",
                columns: new[] { "code", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_spans_case_id",
                table: "case_spans",
                column: "case_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_delays");

            migrationBuilder.DropTable(
                name: "case_kind_versions");

            migrationBuilder.DropTable(
                name: "case_spans");

            migrationBuilder.DropTable(
                name: "case_cases");
        }
    }
}
