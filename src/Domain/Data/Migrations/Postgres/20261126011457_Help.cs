using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Domain.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Help : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "effort_approaches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    citizen_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_effort_approaches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "effort_follow_ups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    citizen_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    citizen_says = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    leads_to = table.Column<string>(type: "text", nullable: true),
                    theme = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_effort_follow_ups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "effort_hours",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    citizen_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_effort_hours", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "effort_orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    citizen_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part_id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<string>(type: "text", nullable: false),
                    legal_basis = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_name = table.Column<string>(type: "text", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    employee_name = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    asked_by = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    answer_why = table.Column<string>(type: "text", nullable: false),
                    answered_by = table.Column<string>(type: "text", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: true),
                    comes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    comes_name = table.Column<string>(type: "text", nullable: false),
                    comes_when = table.Column<string>(type: "text", nullable: false),
                    follow_up_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sooner = table.Column<string>(type: "text", nullable: false),
                    stopped_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_effort_orders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "effort_statuses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    citizen_id = table.Column<Guid>(type: "uuid", nullable: false),
                    goal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    works = table.Column<bool>(type: "boolean", nullable: false),
                    line = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_effort_statuses", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "effort_approach_yeses",
                columns: table => new
                {
                    approach_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_effort_approach_yeses", x => new { x.approach_id, x.person_id });
                    table.ForeignKey(
                        name: "FK_effort_approach_yeses_effort_approaches_approach_id",
                        column: x => x.approach_id,
                        principalTable: "effort_approaches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "effort_order_goals",
                columns: table => new
                {
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    goal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_effort_order_goals", x => new { x.order_id, x.goal_id });
                    table.ForeignKey(
                        name: "FK_effort_order_goals_effort_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "effort_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_effort_approaches_citizen_id_no",
                table: "effort_approaches",
                columns: new[] { "citizen_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_effort_follow_ups_order_id",
                table: "effort_follow_ups",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "IX_effort_hours_order_id_month",
                table: "effort_hours",
                columns: new[] { "order_id", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_effort_orders_citizen_id_case_id",
                table: "effort_orders",
                columns: new[] { "citizen_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "IX_effort_orders_part_id",
                table: "effort_orders",
                column: "part_id");

            migrationBuilder.CreateIndex(
                name: "IX_effort_statuses_order_id",
                table: "effort_statuses",
                column: "order_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "effort_approach_yeses");

            migrationBuilder.DropTable(
                name: "effort_follow_ups");

            migrationBuilder.DropTable(
                name: "effort_hours");

            migrationBuilder.DropTable(
                name: "effort_order_goals");

            migrationBuilder.DropTable(
                name: "effort_statuses");

            migrationBuilder.DropTable(
                name: "effort_approaches");

            migrationBuilder.DropTable(
                name: "effort_orders");
        }
    }
}
