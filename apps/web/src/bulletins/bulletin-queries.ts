// SPDX-License-Identifier: Apache-2.0
import {
  BulletinChoices,
  BulletinDetail,
  BulletinMoved,
  BulletinPage,
  TaskAssessments,
} from '@sanyi/contract';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../http/call.js';
import { endless } from '../http/endless.js';

/** Where the server keeps 通报. */
export const BULLETINS = '/api/bulletins';

/** 通报, part by part. */
export const bulletinsQuery = (stage: string | undefined) =>
  endless(['bulletins', 'list'], BULLETINS, { stage }, BulletinPage);

/** What a bulletin can be made from. */
export const choicesQuery = () =>
  queryOptions({
    queryKey: ['bulletins', 'choices'],
    queryFn: () => read(`${BULLETINS}/choices`, BulletinChoices),
  });

/** One 通报. */
export const bulletinQuery = (id: string) =>
  queryOptions({
    queryKey: ['bulletins', 'one', id],
    queryFn: () => read(`${BULLETINS}/${id}`, BulletinDetail),
  });

/** What has moved since a bulletin was frozen. */
export const movedQuery = (id: string) =>
  queryOptions({
    queryKey: ['bulletins', 'moved', id],
    queryFn: () => read(`${BULLETINS}/${id}/moved`, BulletinMoved),
  });

/** 年终自评. */
export const assessmentQuery = () =>
  queryOptions({
    queryKey: ['bulletins', 'assessment'],
    queryFn: () => read(`${BULLETINS}/assessment`, TaskAssessments),
  });
