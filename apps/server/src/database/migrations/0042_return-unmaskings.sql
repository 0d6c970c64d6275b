-- SPDX-License-Identifier: Apache-2.0
-- 查看个人信息: until when somebody sees the personal fields of one return in the clear. Why stands in the events.

create table return_unmaskings (
  packet uuid not null references return_packets,
  account text not null,
  until timestamptz(3) not null,
  primary key (packet, account)
);
